package reconcile

import (
	"encoding/binary"
	"math"
	"slices"

	"chancery"
)

// AppendBinary adds the sketch in its stored form to b. The error is always nil.
func (s Sketch) AppendBinary(b []byte) ([]byte, error) {
	for _, set := range []sample{s.shingles, s.names} {
		b = binary.AppendUvarint(b, uint64(set.size))
		for _, h := range set.least {
			b = binary.LittleEndian.AppendUint64(b, h)
		}
	}
	return b, nil
}

// UnmarshalBinary reads what AppendBinary wrote. The error has Code Invalid where b is no sketch.
func (s *Sketch) UnmarshalBinary(b []byte) error {
	shingles, rest, ok := cutSample(b, shinglesKept)
	names, rest, ok2 := cutSample(rest, namesKept)
	if !ok || !ok2 || len(rest) > 0 {
		return chancery.Errorf(chancery.Invalid, "%d bytes are no sketch", len(b))
	}
	*s = Sketch{shingles: shingles, names: names}
	return nil
}

// cutSample reads a sample of at most so many hashes from the start of b.
func cutSample(b []byte, kept int) (s sample, rest []byte, ok bool) {
	size, n := binary.Uvarint(b)
	if n <= 0 || size > math.MaxInt32 {
		return sample{}, nil, false
	}
	b = b[n:]
	count := min(int(size), kept)
	if len(b) < 8*count {
		return sample{}, nil, false
	}
	for i := range count {
		s.least = append(s.least, binary.LittleEndian.Uint64(b[8*i:]))
	}
	s.size = int(size)
	return s, b[8*count:], slices.IsSorted(s.least)
}
