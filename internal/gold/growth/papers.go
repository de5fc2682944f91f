package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"chancery"
	"chancery/internal/pipeline"
	"chancery/internal/register"
)

// The relation that the questions are about, and how many papers there are for one that is about it.
const (
	askedA, askedB = "JPN", "KOR"
	ofAsked        = 200
)

// polities are those of the made-up papers.
func polities() []string {
	return strings.Fields("JPN KOR USA GBR FRA DEU ITA CAN AUS IND CHN BRA MEX ZAF TUR IDN SAU ARG ESP NLD SWE NOR FIN DNK POL CZE AUT CHE PRT GRC IRL NZL CHL PER COL VNM THA MYS PHL SGP")
}

func subjects() []string {
	return strings.Fields("fisheries rail science health energy ports border culture water space pensions seeds forests tunnels archives tourism insulin satellites apprentices lighthouses ferries glaciers vaccines cables orchards rescue customs chemistry pilots museums")
}

// paper makes one paper about two polities in one month: what it says is drawn by its number, so that the same number
// makes the same bytes. Papers about the same two in the same month tell of one meeting.
func paper(number int) register.Intake {
	chance := rand.New(rand.NewPCG(uint64(number), 7))
	codes, fields := polities(), subjects()
	i := chance.IntN(len(codes))
	j := (i + 1 + chance.IntN(len(codes)-1)) % len(codes)
	if number%ofAsked == 0 {
		i, j = 0, 1
	}
	w := &writer{chance: chance, a: codes[min(i, j)], b: codes[max(i, j)]}
	w.date = chancery.Date{Year: int16(2001 + chance.IntN(25)), Month: uint8(1 + chance.IntN(12)), Day: uint8(1 + chance.IntN(28))}
	w.add(chancery.Meeting, fmt.Sprintf("The leaders of %s and %s met on %s.", w.a, w.b, w.date), chancery.Slots{
		chancery.SlotPolities: {w.a, w.b}, chancery.SlotDate: {w.date.String()}, chancery.SlotStatus: {"held"}, chancery.SlotLevel: {"leaders"},
		chancery.SlotPeople: {w.leader(w.a), w.leader(w.b)},
	})
	for range 8 {
		one, other := fields[chance.IntN(len(fields))], fields[chance.IntN(len(fields))]
		action := fmt.Sprintf("open %d offices for %s and %s", 2+chance.IntN(90), one, other)
		w.add(chancery.Commitment, fmt.Sprintf("They agreed to %s.", action), chancery.Slots{
			chancery.SlotActors: {w.a, w.b}, chancery.SlotForce: {"agreed"}, chancery.SlotAction: {action},
		})
	}
	for range 3 {
		name := fmt.Sprintf("%s-%s Committee on %s", w.a, w.b, fields[chance.IntN(len(fields))])
		w.add(chancery.Mechanism, fmt.Sprintf("The %s met.", name), chancery.Slots{
			chancery.SlotName: {name}, chancery.SlotPolities: {w.a, w.b}, chancery.SlotType: {"committee"}, chancery.SlotStatus: {"active"},
		})
	}
	for _, code := range []string{w.a, w.b} {
		w.add(chancery.Tenure, fmt.Sprintf("%s leads %s.", w.leader(code), code), chancery.Slots{
			chancery.SlotPerson: {w.leader(code)}, chancery.SlotOffice: {"Prime Minister"}, chancery.SlotPolity: {code}, chancery.SlotStatus: {"incumbent"},
		})
	}
	for range 4 {
		words := fmt.Sprintf("We will speak of %s before %s number %d", fields[chance.IntN(len(fields))], fields[chance.IntN(len(fields))], chance.IntN(1000))
		w.add(chancery.Quotation, fmt.Sprintf("“%s”, said %s.", words, w.leader(w.a)), chancery.Slots{
			chancery.SlotSpeaker: {w.leader(w.a)}, chancery.SlotWords: {words},
		})
	}
	value := fmt.Sprint(1 + chance.IntN(5000))
	w.add(chancery.Figure, fmt.Sprintf("The fund for %s holds %s million euros.", fields[chance.IntN(len(fields))], value), chancery.Slots{
		chancery.SlotValue: {value + "000000"}, chancery.SlotUnit: {"EUR"}, chancery.SlotOf: {"fund"},
	})
	w.add(chancery.Outlook, fmt.Sprintf("If the talks on %s fail, the line will close.", fields[chance.IntN(len(fields))]), chancery.Slots{
		chancery.SlotConsequence: {"the line will close"},
	})
	return w.intake(number)
}

// writer writes one paper.
type writer struct {
	chance *rand.Rand
	a, b   string
	date   chancery.Date
	text   strings.Builder
	claims []chancery.Claim
}

// leader is who led a polity in the year: one person for four years.
func (w *writer) leader(code string) string {
	return fmt.Sprintf("Ada%s Name%d%s", strings.ToLower(code), w.date.Year/4, strings.ToLower(code))
}

func (w *writer) add(kind chancery.Kind, sentence string, slots chancery.Slots) {
	start := w.text.Len()
	w.text.WriteString(sentence + "\n")
	w.claims = append(w.claims, chancery.Claim{
		Kind: kind, Mood: chancery.Asserted, Voice: chancery.Outlet, Slots: slots,
		Evidence: []chancery.Passage{{Span: chancery.Span{Start: start, End: start + len(sentence)}, Quote: sentence}},
	})
}

func (w *writer) intake(number int) register.Intake {
	content := fmt.Sprintf("%sPaper %d.\n", w.text.String(), number)
	hash := register.HashOf([]byte(content))
	name := fmt.Sprintf("%07d.txt", number)
	doc := &chancery.Document{
		ID: hash.ID(), Name: name, Source: name, Title: "Paper", Language: chancery.English, SHA256: hash,
		Published: w.date, PublishedBasis: chancery.Stated, Words: len(strings.Fields(content)),
	}
	for i := range w.claims {
		c := &w.claims[i]
		c.ID, c.Document = chancery.ClaimID(fmt.Sprintf("%s-%d", doc.ID, i)), doc.ID
		c.Evidence[0].Document = doc.ID
	}
	text := &chancery.Text{Document: doc.ID, Content: content, Blocks: []chancery.Block{{Span: chancery.Span{End: len(content)}, Kind: chancery.Paragraph}}}
	return register.Intake{
		Path: name, Content: []byte(content),
		Paper: register.Paper{Document: doc, Text: text, Claims: w.claims, Reader: pipeline.Version},
	}
}
