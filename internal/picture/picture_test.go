package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"chancery"
)

func TestNothingToDraw(t *testing.T) {
	for _, tt := range []struct {
		name string
		got  *Drawing
	}{
		{"a timeline without lanes", Timeline{On: date(t, "2033")}.Draw()},
		{"events without dates", Timeline{Lanes: []Lane{{Events: []Event{{Label: "a"}}}}}.Draw()},
		{"a grid without rows", Grid{}.Draw()},
		{"rows without signs", Grid{Rows: []Row{{Name: "a"}, {Name: "b", Cells: []Cell{{Year: 2031}}}}}.Draw()},
		{"no visits", Visits{Left: "a", Right: "b"}.Draw()},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != nil {
				t.Errorf("Draw() = %+v, want nil", tt.got)
			}
		})
	}
}

// TestDesc: who cannot see the picture is told all that it shows.
func TestDesc(t *testing.T) {
	for _, tt := range []struct {
		name    string
		drawing *Drawing
		want    []string
	}{
		{"timeline", timeline(t, "").Draw(), []string{
			"2031-04-02 Arica , date in other sources 2031-04-09 [1] [12]", "2031-09 Lima", ", cancelled", "; nobody knows when. ", "../2032-11 Raúl Mamani",
			"2031-04-02/2032-12 share catch data [1]",
		}},
		{"grid", grid("").Draw(), []string{"Joint Committee on Herring , dormant since 2014; founded 2009; met 2009, 2014; to meet 2033; no meeting known 2015–2032 [1]. "}},
		{"visits", visits(t, "").Draw(), []string{"2026-05 Lima  → Santiago: President Mamani [1]; ", "2031-04-20 call: after the earthquake", "return visit, planned."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, want := range tt.want {
				if !strings.Contains(tt.drawing.Desc, want) {
					t.Errorf("the description is\n%s\nwant in it %q", tt.drawing.Desc, want)
				}
			}
		})
	}
}

// TestShown: the sign of every event stands in the picture.
func TestShown(t *testing.T) {
	count := func(d *Drawing, fits func(Shape) bool) (n int) {
		for _, s := range d.Shapes {
			if fits(s) {
				n++
			}
		}
		return n
	}
	disc := func(s Shape) bool { c, ok := s.(Circle); return ok && c.Fill == Blue }
	ring := func(s Shape) bool { c, ok := s.(Circle); return ok && c.Edge == Blue }
	dashed := func(s Shape) bool { l, ok := s.(Line); return ok && l.Dashed }
	for _, tt := range []struct {
		name    string
		drawing *Drawing
		fits    func(Shape) bool
		want    int
	}{
		{"meetings held, and one in the key", timeline(t, "").Draw(), disc, 5},
		{"a meeting planned, and one in the key", timeline(t, "").Draw(), ring, 2},
		{"met three times in different years, twice founded and met, and the key", grid("").Draw(), disc, 5},
		{"planned and cancelled visits, years left out, and the key", visits(t, "").Draw(), dashed, 6},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := count(tt.drawing, tt.fits); got != tt.want {
				t.Errorf("%d such signs, want %d", got, tt.want)
			}
		})
	}
}

// reach is the box of a shape.
func reach(s Shape) (x1, y1, x2, y2 float64) {
	switch s := s.(type) {
	case Line:
		return min(s.X1, s.X2), min(s.Y1, s.Y2), max(s.X1, s.X2), max(s.Y1, s.Y2)
	case Rect:
		return s.X, s.Y, s.X + s.Wide, s.Y + s.Tall
	case Circle:
		return s.X - s.Radius, s.Y - s.Radius, s.X + s.Radius, s.Y + s.Radius
	case Text:
		long := wide(s.Content, s.Size)
		x := s.X - long*[...]float64{Start: 0, Middle: .5, End: 1}[s.Anchor]
		return x, s.Y - s.Size*.8, x + long, s.Y
	}
	panic("a shape of another kind")
}

// TestInside: whatever the dates and words, nothing stands outside the picture, and no two labels of a timeline overlap.
func TestInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dates := rapid.Custom(func(t *rapid.T) chancery.Date {
			d := chancery.Date{Year: int16(rapid.IntRange(1, 9999).Draw(t, "year"))}
			if rapid.Bool().Draw(t, "near") {
				d.Year = int16(rapid.IntRange(2025, 2035).Draw(t, "year"))
			}
			switch rapid.IntRange(0, 3).Draw(t, "precision") {
			case 0:
				return chancery.Date{}
			case 1:
				d.Month = uint8(rapid.IntRange(1, 12).Draw(t, "month"))
			case 2:
				d.Month, d.Day = uint8(rapid.IntRange(1, 12).Draw(t, "month")), uint8(rapid.IntRange(1, 28).Draw(t, "day"))
			}
			return d
		})
		label := rapid.StringOfN(rapid.RuneFrom([]rune("abcMW 日本韓한국어é\u0301 <&")), 0, 90, -1)
		cites := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Cite { return Cite{Number: rapid.IntRange(1, 120).Draw(t, "number")} }), 0, 4)
		state := rapid.SampledFrom([]State{Held, Planned, Cancelled})
		line, table, trips := Timeline{On: dates.Draw(t, "on")}, Grid{}, Visits{Left: label.Draw(t, "left"), Right: label.Draw(t, "right")}
		for range rapid.IntRange(0, 4).Draw(t, "lanes") {
			lane := Lane{Name: label.Draw(t, "lane"), Form: rapid.SampledFrom([]Form{Points, Bars, Promises}).Draw(t, "form")}
			row := Row{Name: label.Draw(t, "row"), Note: label.Draw(t, "note"), Cites: cites.Draw(t, "cites")}
			for range rapid.IntRange(0, 20).Draw(t, "events") {
				e := Event{
					Label: label.Draw(t, "label"), From: dates.Draw(t, "from"), To: dates.Draw(t, "to"), Also: rapid.SliceOfN(dates, 0, 2).Draw(t, "also"),
					State: state.Draw(t, "state"), Cites: cites.Draw(t, "cites"),
				}
				lane.Events = append(lane.Events, e)
				row.Cells = append(row.Cells, Cell{int(e.From.Year), rapid.SampledFrom([]Sign{Founded, Met, ToMeet, Ended, Silent}).Draw(t, "sign")})
				trips.Trips = append(trips.Trips, Trip{
					When: e.From, Also: slices.DeleteFunc(e.Also, chancery.Date.IsZero), Way: rapid.SampledFrom([]Way{ToRight, ToLeft, Call, Margins}).Draw(t, "way"),
					State: e.State, Label: e.Label, Cites: e.Cites,
				})
			}
			line.Lanes, table.Rows = append(line.Lanes, lane), append(table.Rows, row)
		}
		for name, d := range map[string]*Drawing{"timeline": line.Draw(), "grid": table.Draw(), "visits": trips.Draw()} {
			if d == nil {
				continue
			}
			for _, s := range d.Shapes {
				const slack = 3.5 // a mark on the edge
				if x1, y1, x2, y2 := reach(s); !(x1 >= -slack && y1 >= 0 && x2 <= d.Wide+slack && y2 <= d.Tall) {
					t.Errorf("%s: %+v reaches from %g, %g to %g, %g outside %g × %g", name, s, x1, y1, x2, y2, d.Wide, d.Tall)
				}
			}
			if again := map[string]func() *Drawing{"timeline": line.Draw, "grid": table.Draw, "visits": trips.Draw}[name](); svg(t, again, "a") != svg(t, d, "a") {
				t.Errorf("%s: drawn again it is another", name)
			}
		}
	})
}

func svg(t interface{ Fatal(...any) }, d *Drawing, id string) string {
	var b bytes.Buffer
	if err := SVG(&b, d, id); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// elements are the names of the elements of well-formed XML.
func elements(t *testing.T, s string) (names []string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(s))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return names
		}
		if err != nil {
			t.Fatalf("%v in %s", err, s)
		}
		if start, ok := token.(xml.StartElement); ok {
			names = append(names, start.Name.Local)
			for _, a := range start.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "href" && strings.Contains(strings.ToLower(a.Value), "javascript:") && !strings.HasPrefix(a.Value, "http") {
					t.Errorf("%s has %s=%q", start.Name.Local, a.Name.Local, a.Value)
				}
			}
		}
	}
}

// TestColours: in grey, marks and words stand out from their ground; red and blue are told apart by shape.
func TestColours(t *testing.T) {
	grey := func(c Colour) float64 {
		r, g, b := c.RGB()
		return .2126*float64(r) + .7152*float64(g) + .0722*float64(b)
	}
	for _, pair := range [][2]Colour{{Ink, Blue}, {Blue, Paper}, {Red, Paper}, {Faint, Paper}, {Ink, Tint}, {Blue, Tint}} {
		if d := grey(pair[0]) - grey(pair[1]); max(d, -d) < 24 {
			t.Errorf("%s and %s differ by %g of 255 in grey", pair[0].Name(), pair[1].Name(), d)
		}
	}
}

// FuzzSVG: whatever documents say, the file is well-formed, has only the elements of a drawing, and runs nothing.
func FuzzSVG(f *testing.F) {
	for _, s := range []string{"", "</text><script>alert(1)</script>", `" onload="x`, "]]>&amp;&#0;", "\x00\x1b\ufffe\xff", "日本語 한국어 🏳️‍🌈", strings.Repeat("x ", 400), "javascript:alert(1)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line := timeline(t, s)
		line.Lanes[0].Events[0].Cites[0].Link = s
		for _, d := range []*Drawing{line.Draw(), grid(s).Draw(), visits(t, s).Draw()} {
			for _, name := range elements(t, svg(t, d, s)) {
				if !slices.Contains([]string{"svg", "title", "desc", "line", "rect", "circle", "text", "a"}, name) {
					t.Errorf("%q makes an element %s", s, name)
				}
			}
		}
	})
}

func TestReferences(t *testing.T) {
	for _, tt := range []struct {
		name    string
		numbers []int
		want    string
	}{
		{"none", nil, ""},
		{"in their order, each once", []int{4, 1, 4}, "[1] [4]"},
		{"those that follow on each other", []int{3, 4, 5, 6, 9}, "[3] – [6] [9]"},
		{"two that do", []int{3, 4}, "[3] [4]"},
		{"one more, which is as short as to say so", []int{1, 3, 5, 7}, "[1] [3] [5] [7]"},
		{"too many", []int{1, 3, 5, 7, 9, 10, 11}, "[1] [3] [5] +4"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var list []Cite
			for _, n := range tt.numbers {
				list = append(list, Cite{Number: n})
			}
			var got []string
			for _, r := range references(list) {
				got = append(got, r.says)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("references(%v) = %q, want %q", tt.numbers, got, tt.want)
			}
		})
	}
}

// TestCrowd: where many things fall together, what has no room keeps its mark, under the rows, and is counted.
func TestCrowd(t *testing.T) {
	var lane Lane
	for day := range 28 {
		lane.Events = append(lane.Events, Event{Label: "a meeting of some length in Arica", From: chancery.Date{Year: 2031, Month: 4, Day: uint8(day + 1)}})
	}
	lane.Events = append(lane.Events, Event{Label: "far", From: chancery.Date{Year: 2033}})
	d := Timeline{Lanes: []Lane{lane}}.Draw()
	marks, words, told := 0, 0, false
	for _, s := range d.Shapes {
		switch s := s.(type) {
		case Circle:
			if s.Fill == Blue {
				marks++
			}
		case Text:
			if strings.HasPrefix(s.Content, "a meeting") {
				words++
			}
			told = told || s.Content == "12 without a name"
		}
	}
	if marks != 29+1 || words != mostRows || !told { // one mark stands in the key
		t.Errorf("%d marks, %d labels, told %v; want 30, %d, true", marks, words, told, mostRows)
	}
}

// TestCuts: years in which nothing is known are cut out where they are many, but for some room about what is known.
func TestCuts(t *testing.T) {
	for _, tt := range []struct {
		name  string
		years []string
		want  []string
	}{
		{"a long silence", []string{"2009", "2025-08", "2025-09-30"}, []string{"2011–2024"}},
		{"two", []string{"1965", "2021", "2022", "2030", "2050"}, []string{"1967–2019", "2024–2028", "2032–2048"}},
		{"none", []string{"2021", "2022", "2024"}, nil},
		{"evenly apart", []string{"1980", "1990", "2000", "2010", "2020", "2030"}, nil},
		{"one year", []string{"2021"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var dates []chancery.Date
			for _, y := range tt.years {
				dates = append(dates, date(t, y))
			}
			var got []string
			for _, c := range newAxis(dates, 0, 400).cuts() {
				got = append(got, c.says)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("cut out: %q, want %q", got, tt.want)
			}
		})
	}
}

// TestTooMany: of very many rows a page can hold some are shown, and it is said how many are not.
func TestTooMany(t *testing.T) {
	var v Visits
	var g Grid
	for year := 2000; year < 2040; year++ {
		v.Trips = append(v.Trips, Trip{When: chancery.Date{Year: int16(year)}})
		g.Rows = append(g.Rows, Row{Name: "a committee", Cells: []Cell{{year, Met}}})
	}
	for _, tt := range []struct {
		name    string
		drawing *Drawing
		want    string
		first   string // the first year that is shown
	}{
		{"visits, of which the oldest go", v.Draw(), "15 earlier ones not shown", "2015"},
		{"arrangements, of which the last go", g.Draw(), "18 more not shown", "2000"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var says []string
			for _, s := range tt.drawing.Shapes {
				if text, ok := s.(Text); ok {
					says = append(says, text.Content)
				}
			}
			if !slices.Contains(says, tt.want) || !strings.HasSuffix(tt.drawing.Desc, tt.want+".") || !slices.Contains(says, tt.first) {
				t.Errorf("the picture says %q\nand %q, want %q", says, tt.drawing.Desc, tt.want)
			}
			if tt.drawing.Tall > 680 {
				t.Errorf("it is %g points tall", tt.drawing.Tall)
			}
		})
	}
}
