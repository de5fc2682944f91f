package timex

import (
	"fmt"
	"strconv"
)

// lengthValue is a duration as ISO 8601 writes it.
func lengthValue(x expr) string {
	if x.amount == unknownAmount {
		if x.unit.ofClock() {
			return "PTX" + x.unit.letter()
		}
		return "PX" + x.unit.letter()
	}
	x = wholeUnits(x)
	date, clock := "", ""
	add := func(amount float32, u unit) {
		if amount == 0 && date+clock != "" || u == unitless {
			return
		}
		amount *= float32(max(u.years(), 1))
		part := strconv.FormatFloat(float64(amount), 'f', -1, 32) + u.letter()
		if u.ofClock() {
			clock += part
		} else {
			date += part
		}
	}
	if x.amount > 0 || x.unit2 == unitless {
		add(x.amount, x.unit)
	}
	add(x.amount2, x.unit2)
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + date + clock
}

// wholeUnits turns two and a half years into two years and six months, where the smaller unit counts in whole numbers.
func wholeUnits(x expr) expr {
	smaller, times := unitless, float32(0)
	switch x.unit {
	case year:
		smaller, times = month, 12
	case hour:
		smaller, times = minute, 60
	case minute:
		smaller, times = second, 60
	}
	whole := float32(int(x.amount))
	rest := (x.amount - whole) * times
	if smaller == unitless || x.unit2 != unitless || rest == 0 || rest != float32(int(rest)) {
		return x
	}
	x.amount, x.amount2, x.unit2 = whole, rest, smaller
	return x
}

// setValue is what recurs: a length between, or the name of each.
func setValue(x expr) string {
	if x.has == 0 {
		return lengthValue(x)
	}
	v := unplaced(x)
	if x.has&ofClock != 0 {
		v += clockValue(x)
	}
	return v
}

// clockValue is the time of day as TIMEX3 appends it to the day.
func clockValue(x expr) string {
	switch {
	case x.has&hasClock == 0:
		return "T" + x.part
	case x.zulu:
		return fmt.Sprintf("T%02d:%02dZ", x.hour, max(x.minute, 0))
	}
	return fmt.Sprintf("T%02d:%02d", x.hour, max(x.minute, 0))
}

// unplaced is the value of a point of which only the fields are known.
func unplaced(x expr) string {
	switch {
	case x.nth != 0 && x.has&hasMonth != 0:
		return fmt.Sprintf("XXXX-%02d-XX", x.month)
	case x.has&hasDay != 0 && x.has&hasMonth != 0:
		return fmt.Sprintf("XXXX-%02d-%02d", x.month, x.day)
	case x.has&hasFeast != 0:
		return "XXXX-XX-XX"
	case x.has&hasDay != 0:
		return fmt.Sprintf("XXXX-XX-%02d", x.day)
	case x.has&hasMonth != 0:
		return fmt.Sprintf("XXXX-%02d", x.month)
	case x.has&hasQuarter != 0:
		return fmt.Sprintf("XXXX-Q%d", x.quarter)
	case x.has&hasSeason != 0:
		return "XXXX-" + [...]string{"SP", "SU", "FA", "WI"}[(x.season-21)&3]
	case x.has&hasHalf != 0:
		return fmt.Sprintf("XXXX-H%d", x.half)
	case x.has&hasWeekday != 0:
		return fmt.Sprintf("XXXX-WXX-%d", x.weekday)
	case x.has&hasWeekend != 0:
		return "XXXX-WXX-WE"
	}
	switch x.unit {
	case year:
		return "XXXX"
	case decade:
		return "XXX"
	case century, millennium:
		return "XX"
	case quarter:
		return "XXXX-QX"
	case month:
		return "XXXX-XX"
	case week:
		return "XXXX-WXX"
	}
	return "XXXX-XX-XX"
}
