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
	date, clock := "", ""
	add := func(amount float32, u unit) {
		part := number(amount*float32(max(u.years(), 1))) + u.letter()
		if u.ofClock() {
			clock += part
		} else {
			date += part
		}
	}
	amount, rest, smaller := x.amount, float32(0), unitless
	if whole := float32(int(amount)); whole != amount && (whole > 0 || x.unit == hour || x.unit == year) {
		switch x.unit {
		case year:
			rest, smaller = (amount-whole)*12, month
		case hour:
			rest, smaller = (amount-whole)*60, minute
		case minute:
			rest, smaller = (amount-whole)*60, second
		}
		if smaller != unitless && rest == float32(int(rest)) {
			amount = whole
		} else {
			smaller = unitless
		}
	}
	if amount > 0 || smaller == unitless {
		add(amount, x.unit)
	}
	if smaller != unitless {
		add(rest, smaller)
	}
	if x.unit2 != unitless {
		add(x.amount2, x.unit2)
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + date + clock
}

func number(f float32) string { return strconv.FormatFloat(float64(f), 'f', -1, 32) }

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
