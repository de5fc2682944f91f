package timex

// unit is a length of the calendar or the clock. The order is by length, so that units can be compared.
type unit uint8

// The units. unitless marks what has none.
const (
	unitless unit = iota
	second
	minute
	hour
	day
	weekend
	week
	month
	quarter
	season
	half
	year
	decade
	century
	millennium
)

// letter is how TIMEX3 (ISO 8601) writes the unit in a duration.
func (u unit) letter() string {
	return [...]string{"X", "S", "M", "H", "D", "WE", "W", "M", "Q", "S", "H", "Y", "Y", "Y", "Y"}[u]
}

// years is how many years one of the unit lasts; 0 for those shorter than a year.
func (u unit) years() int {
	switch u {
	case year:
		return 1
	case decade:
		return 10
	case century:
		return 100
	case millennium:
		return 1000
	}
	return 0
}

// months is how many months one of the unit lasts; 0 for those that are no whole number of months.
func (u unit) months() int {
	switch u {
	case month:
		return 1
	case quarter, season:
		return 3
	case half:
		return 6
	}
	return 12 * u.years()
}

// ofClock says whether the unit is shorter than a day.
func (u unit) ofClock() bool { return u == second || u == minute || u == hour }
