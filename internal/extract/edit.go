package extract

import (
	"slices"
	"strings"

	"chancery"
)

// edit says that source[start:end] is to become put in the content. An edit that puts what was there already only records
// that the place had been mended before, while the bytes were decoded.
type edit struct {
	start, end int
	put        string
}

// apply makes the content from source[from:] and the edits, which may come in any order; an edit that begins within
// another is dropped. mends are the places in content where it differs; at leads from an offset in source to one in content.
func apply(source string, from int, edits []edit) (content string, mends []chancery.Span, at func(int) int) {
	slices.SortStableFunc(edits, func(a, b edit) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	var out strings.Builder
	out.Grow(len(source) - from)
	kept := edits[:0:0]
	starts := make([]int, 0, len(edits)) // where in content each kept edit begins
	done := from
	for _, e := range edits {
		if e.start < done {
			continue
		}
		out.WriteString(source[done:e.start])
		mends = append(mends, chancery.Span{Start: out.Len(), End: out.Len() + len(e.put)})
		kept, starts = append(kept, e), append(starts, out.Len())
		out.WriteString(e.put)
		done = e.end
	}
	out.WriteString(source[done:])

	at = func(pos int) int {
		i, _ := slices.BinarySearchFunc(kept, pos, func(e edit, pos int) int {
			if e.start < pos {
				return -1
			}
			return 1
		})
		if i == 0 {
			return pos - from
		}
		last := kept[i-1]
		if pos < last.end {
			return starts[i-1]
		}
		return starts[i-1] + len(last.put) + pos - last.end
	}
	return out.String(), mends, at
}
