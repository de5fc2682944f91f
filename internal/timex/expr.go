package timex

// form is what kind of thing an expression means.
type form uint8

// The forms. formless is a part of speech that means no time by itself.
const (
	formless form = iota
	point         // a stretch of the calendar: a day, a year, last week, noon
	duration      // a length: three weeks
	set           // something that recurs: every year
	vague         // now, recently, the future
	nothing       // what only looks like a time: an age, three-quarters
)

// fields are the parts of the calendar that an expression states, as a set.
type fields uint16

// The fields of the calendar.
const (
	hasCentury fields = 1 << iota
	hasDecade
	hasYear
	hasHalf
	hasQuarter
	hasSeason
	hasMonth
	hasDay
	hasWeekday
	hasWeekend
	hasFeast // a day that a rule of the calendar places: Christmas, Easter
	hasPart  // a part of the day
	hasClock
)

const (
	ofClock = hasPart | hasClock
	ofDay   = hasDay | hasWeekday | hasWeekend | hasFeast | ofClock
	ofYear  = hasHalf | hasQuarter | hasSeason | hasMonth | ofDay // what is finer than a year
)

// base is what a relative expression counts from.
type base uint8

// The bases.
const (
	fromAnchor  base = iota // the day of the document: "last week"
	fromContext             // the time last spoken of: "the following week"
	inHand                  // the day last spoken of, else the day of the document: "later in the day"
	fromItself              // the day that the fields name: "two days after Christmas"
)

// direction says which of the many Tuesdays or Septembers is meant.
type direction int8

// The directions. Undirected leaves it to the tense of the verb.
const (
	undirected direction = iota
	before               // last
	same                 // this
	after                // next
)

// shade is what is said about a stretch of the calendar without naming another: early 2025. It does not change the value.
type shade uint8

// The shades.
const (
	unshaded shade = iota
	starting       // early, the beginning of
	middle         // mid-
	ending         // late, the end of
)

// unknownAmount is the amount of "several weeks".
const unknownAmount = -1

// The values of vague expressions.
const (
	pastRef    = "PAST_REF"
	presentRef = "PRESENT_REF"
	futureRef  = "FUTURE_REF"
)

// expr is what an expression of time means before it is placed on the calendar. It is comparable: two derivations of
// the same meaning are equal.
type expr struct {
	form form

	has      fields // of a point or a set
	century  int16  // 19 is the twentieth
	decade   int16  // its first year
	year     int16
	half     uint8
	quarter  uint8
	season   uint8 // 21–24 as in chancery.Date
	month    uint8
	day      uint8
	weekday  uint8 // 1 is Monday
	nth      int8  // which weekday of the month; -1 is the last
	feast    feast
	part     string // MO, MI, AF, EV, NI, DT
	hour     int8
	minute   int8 // -1 where only the hour is said
	zulu     bool // the time of day is UTC
	fiscal   bool // the year is a fiscal year
	trailing bool // it ends at the base: "the past year"
	away     bool // counted as a length, "a year ago", rather than named, "last year"

	base  base
	dir   direction
	step  int16 // how many units from the base; with unit, of a point
	shade shade

	amount  float32 // of a duration: unknownAmount where it is not said
	unit    unit    // of a step, duration or set
	amount2 float32 // the smaller part: two years and six months
	unit2   unit

	ref string // of a vague one: pastRef, presentRef, futureRef

	bare bool // alone, it is a time only in some contexts: a plain number as a year
}

// relative says whether the point is counted from another by steps.
func (x expr) relative() bool { return x.unit != unitless }

// known says whether the length is said and stands by itself.
func (x expr) known() bool { return x.amount >= 0 && !x.bare }

// countable says whether the length is a whole number of one unit.
func (x expr) countable() bool {
	return x.amount > 0 && x.amount == float32(int16(x.amount)) && x.unit2 == unitless
}

// finest is the unit of the most precise field that is stated, unitless where none is.
func (x expr) finest() unit {
	switch {
	case x.has&ofClock != 0:
		return hour
	case x.has&hasWeekend != 0:
		return weekend
	case x.has&ofDay != 0:
		return day
	case x.has&hasMonth != 0:
		return month
	case x.has&hasQuarter != 0:
		return quarter
	case x.has&hasSeason != 0:
		return season
	case x.has&hasHalf != 0:
		return half
	case x.has&hasYear != 0:
		return year
	case x.has&hasDecade != 0:
		return decade
	case x.has&hasCentury != 0:
		return century
	}
	return x.unit
}
