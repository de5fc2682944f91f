package main

import (
	"fmt"
	"strings"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/register"
)

// fewChanges is how many of each sort are shown where not all are asked for.
const fewChanges = 10

// changes prints what changed in what a register tells.
func (con *console) changes(r register.Report, all bool) {
	con.some(all, "new", len(r.Added), func(i int) string { return entryLine(&r.Added[i]) })
	con.some(all, "gone", len(r.Gone), func(i int) string {
		line := entryLine(&r.Gone[i])
		if into := r.Led[r.Gone[i].ID]; into != "" {
			line += " → " + string(into)
		}
		return line
	})
	con.some(all, "told otherwise", len(r.Changed), func(i int) string {
		c := &r.Changed[i]
		lines := []string{entryLine(&c.After)}
		for _, slot := range c.Slots() {
			lines = append(lines, fmt.Sprintf("      %s: %s → %s", slot, valuesLine(c.Before.Slots[slot]), valuesLine(c.After.Slots[slot])))
		}
		return strings.Join(lines, "\n")
	})
	con.some(all, "claims moved", len(r.Moved), func(i int) string {
		return fmt.Sprintf("%s  %s → %s", r.Moved[i].Claim, r.Moved[i].From, r.Moved[i].To)
	})
}

// some prints the first lines of a sort of change, or all.
func (con *console) some(all bool, what string, n int, line func(int) string) {
	if n == 0 {
		return
	}
	fmt.Fprintf(con.out, "%s: %d\n", what, n)
	for i := range n {
		if !all && i == fewChanges {
			fmt.Fprintf(con.out, "   … and %d more: --all shows them\n", n-i)
			return
		}
		fmt.Fprintf(con.out, "   %s\n", line(i))
	}
}

func valuesLine(values []string) string {
	if len(values) == 0 {
		return "–"
	}
	return strings.Join(values, ", ")
}

// entryLine names an entry in one line.
func entryLine(e *chancery.Entry) string {
	parts := []string{string(e.ID), string(e.Kind)}
	for _, slot := range []chancery.Slot{
		chancery.SlotDate, chancery.SlotPolities, chancery.SlotActors, chancery.SlotName, chancery.SlotAction, chancery.SlotPerson,
		chancery.SlotOffice, chancery.SlotSpeaker, chancery.SlotWords, chancery.SlotValue, chancery.SlotUnit, chancery.SlotOf,
		chancery.SlotCondition, chancery.SlotConsequence, chancery.SlotPlace,
	} {
		if values := e.Slots[slot]; len(values) > 0 {
			parts = append(parts, clip(strings.Join(values, ", "), 60))
		}
	}
	return strings.Join(parts, "  ")
}

// changeLines prints what changed as JSON Lines.
func (con *console) changeLines(r register.Report) error {
	var lines []contract.Change
	for _, e := range r.Added {
		lines = append(lines, contract.Change{Change: "added", Entry: e.ID, Kind: e.Kind})
	}
	for _, e := range r.Gone {
		lines = append(lines, contract.Change{Change: "gone", Entry: e.ID, Kind: e.Kind, Into: r.Led[e.ID]})
	}
	for _, c := range r.Changed {
		for _, slot := range c.Slots() {
			lines = append(lines, contract.Change{
				Change: "changed", Entry: c.After.ID, Kind: c.After.Kind, Slot: slot, Before: c.Before.Slots[slot], After: c.After.Slots[slot],
			})
		}
	}
	for _, m := range r.Moved {
		lines = append(lines, contract.Change{Change: "moved", Claim: m.Claim, Entry: m.From, Into: m.To})
	}
	records := contract.NewWriter(con.out)
	for _, l := range lines {
		if err := records.Write(l); err != nil {
			return err
		}
	}
	return nil
}
