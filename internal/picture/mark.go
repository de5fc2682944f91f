package picture

// State is how sure it is that an event took place.
type State int

// The states. The zero value is that of an event that took place.
const (
	Held State = iota
	Planned
	Cancelled
)

// says is the state in words that go after a comma; "" for what took place.
func (s State) says(w words) string {
	switch s {
	case Planned:
		return ", " + w.planned
	case Cancelled:
		return ", " + w.cancelled
	}
	return ""
}

// mark draws the sign of an event: a full disc, a ring, a ring that is crossed out.
func (d *Drawing) mark(s State, x, y, radius float64) {
	switch s {
	case Planned:
		d.add(Circle{X: x, Y: y, Radius: radius - .3, Fill: Paper, Edge: Blue, Thick: 1.3})
	case Cancelled:
		d.add(Circle{X: x, Y: y, Radius: radius - .3, Fill: Paper, Edge: Faint, Thick: 1})
		d.cross(x, y, radius, Faint)
	default:
		d.add(Circle{X: x, Y: y, Radius: radius, Fill: Blue})
	}
}

// cross draws two lines that cross.
func (d *Drawing) cross(x, y, radius float64, c Colour) {
	r := radius * .85
	d.add(Line{X1: x - r, Y1: y - r, X2: x + r, Y2: y + r, Thick: 1.3, Colour: c}, Line{X1: x - r, Y1: y + r, X2: x + r, Y2: y - r, Thick: 1.3, Colour: c})
}

// extent draws how far a date may reach: a line with ends.
func (d *Drawing) extent(x1, x2, y float64) {
	const tall = 2.5
	d.add(
		Line{X1: x1, Y1: y, X2: x2, Y2: y, Thick: .8, Colour: Blue},
		Line{X1: x1, Y1: y - tall, X2: x1, Y2: y + tall, Thick: .8, Colour: Blue},
		Line{X1: x2, Y1: y - tall, X2: x2, Y2: y + tall, Thick: .8, Colour: Blue},
	)
}

// arrow draws a line with a head at its second end.
func (d *Drawing) arrow(x1, x2, y float64, dashed bool, c Colour) {
	const long, tall = 5.0, 3.0
	back := x2 - long
	if x2 < x1 {
		back = x2 + long
	}
	d.add(
		Line{X1: x1, Y1: y, X2: x2, Y2: y, Thick: 1.2, Colour: c, Dashed: dashed},
		Line{X1: back, Y1: y - tall, X2: x2, Y2: y, Thick: 1.2, Colour: c},
		Line{X1: back, Y1: y + tall, X2: x2, Y2: y, Thick: 1.2, Colour: c},
	)
}

// note says below the key what is not shown, where that is something; it returns where it ends.
func (d *Drawing) note(y float64, says string, count int) float64 {
	if count == 0 {
		return y
	}
	y += 9
	d.text(Text{X: 0, Y: y, Size: smallSize, Colour: Faint, Content: says}, Width)
	return y + 4
}

// keyItem explains one sign: draw puts it around x, y, in keyRoom.
type keyItem struct {
	draw func(x, y float64)
	says string
}

const (
	keyRoom = 22.0 // for a sign
	keyTall = 13.0 // of a line of the key
)

// key explains the signs in lines from y on; it returns where it ends.
func (d *Drawing) key(items []keyItem, y float64) float64 {
	if len(items) == 0 {
		return y
	}
	x := 0.0
	y += keyTall
	for _, item := range items {
		long := keyRoom + wide(item.says, smallSize) + 12
		if x > 0 && x+long > Width {
			x, y = 0, y+keyTall
		}
		item.draw(x+keyRoom/2, y-2.5)
		d.text(Text{X: x + keyRoom + 1, Y: y, Size: smallSize, Colour: Faint, Content: item.says}, Width-x-keyRoom)
		x += long
	}
	return y + 3
}
