// Package storetest is the suite that every store of a register passes: what it keeps, what it refuses, that it tells the
// same as the store in memory after any changes, and that it loses and doubles nothing when it fails at any step.
package storetest

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/register"
)

// Said is one claim of a made-up paper: claims of a kind that share a topic speak of one thing.
type Said struct {
	Kind   chancery.Kind
	Topics []string
}

// Intake makes a paper that says these things, one a line. The same arguments make the same bytes.
func Intake(name string, said ...Said) register.Intake {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", name)
	for _, s := range said {
		fmt.Fprintf(&b, "%s about %s\n", s.Kind, strings.Join(s.Topics, ", "))
	}
	return Read([]byte(b.String()), name)
}

// The polities of the made-up world: what is said about both is said of the two of them.
const here, there = "EST", "LVA"

// Read reads the bytes that Intake makes: it is the reader of this made-up world.
func Read(content []byte, source string) register.Intake {
	hash := register.HashOf(content)
	doc := &chancery.Document{
		ID: hash.ID(), Name: source, Source: "made/" + source, Title: "一 " + source, SHA256: hash, Language: chancery.English,
		Published: chancery.Date{Year: 2031, Month: 4}, PublishedBasis: chancery.Stated, Notes: []chancery.Note{"made up"},
		Words: len(strings.Fields(string(content))),
	}
	text := &chancery.Text{Document: doc.ID, Content: string(content), Mends: []chancery.Span{{Start: 1, End: 1}}}
	paper := register.Paper{Document: doc, Text: text, Sketch: []byte(hash[:8]), Reader: "made/1"}
	at := 0
	for line := range strings.Lines(text.Content) {
		span := chancery.Span{Start: at, End: at + len(line) - 1}
		at += len(line)
		text.Blocks = append(text.Blocks, chancery.Block{Span: span, Kind: chancery.Paragraph})
		kind, topics, ok := strings.Cut(line, " about ")
		if !ok {
			continue
		}
		slots := chancery.Slots{}
		slots.Set(chancery.SlotTopics, strings.Split(strings.TrimSpace(topics), ", ")...)
		parties := map[chancery.Kind]chancery.Slot{chancery.Meeting: chancery.SlotPolities, chancery.Commitment: chancery.SlotActors}
		if slices.Contains(slots[chancery.SlotTopics], "both") {
			slots.Set(parties[chancery.Kind(kind)], here, there)
		}
		paper.Claims = append(paper.Claims, chancery.Claim{
			ID: chancery.ClaimID(fmt.Sprintf("%s-%d", doc.ID, span.Start)), Document: doc.ID, Kind: chancery.Kind(kind),
			Mood: chancery.Asserted, Voice: chancery.Outlet, Slots: slots, Evidence: []chancery.Passage{text.Passage(span)},
			Valid: chancery.Day(chancery.Date{Year: 2031, Month: 4, Day: 2}, chancery.Relative),
		})
	}
	return register.Intake{Path: "made/" + source, Content: content, Paper: paper}
}

// splitter is a topic that, once any paper names it, keeps claims apart that share no other topic than "both".
const splitter = "split"

// ReadBetter reads them as a later reader would: it overlooks what is about "d", and names claims otherwise.
func ReadBetter(content []byte, source string) register.Intake {
	in := Read(content, source)
	in.Paper.Reader = "made/2"
	in.Paper.Claims = slices.DeleteFunc(in.Paper.Claims, func(c chancery.Claim) bool { return slices.Contains(c.Slots[chancery.SlotTopics], "d") })
	for i := range in.Paper.Claims {
		in.Paper.Claims[i].ID += "-better"
	}
	return in
}

// World is the joiner of this made-up world.
type World struct{}

// Join joins what shares a topic. More papers can bring entries together and take them apart.
func (World) Join(papers iter.Seq2[register.Paper, error]) (register.Joined, error) {
	var claims []chancery.Claim
	for p, err := range papers {
		if err != nil {
			return register.Joined{}, err
		}
		claims = append(claims, p.Claims...)
	}
	apart := slices.ContainsFunc(claims, func(c chancery.Claim) bool { return slices.Contains(c.Slots[chancery.SlotTopics], splitter) })
	same := func(a, b chancery.Claim) bool {
		return a.Kind == b.Kind && slices.ContainsFunc(a.Slots[chancery.SlotTopics], func(topic string) bool {
			return !(apart && topic == "both") && slices.Contains(b.Slots[chancery.SlotTopics], topic)
		})
	}
	joined := register.Joined{
		CopyOf: map[chancery.DocumentID]chancery.DocumentID{},
		MadeAt: map[chancery.ClaimID]chancery.EntryID{},
	}
	slices.SortFunc(claims, func(a, b chancery.Claim) int { return strings.Compare(string(a.ID), string(b.ID)) })
	for len(claims) > 0 {
		group := claims[:1:1]
		claims = claims[1:]
		for i := 0; i < len(group); i++ {
			var rest []chancery.Claim
			for _, c := range claims {
				if same(group[i], c) {
					group = append(group, c)
				} else {
					rest = append(rest, c)
				}
			}
			claims = rest
		}
		joined.Entries = append(joined.Entries, entry(group))
	}
	placePromises(&joined)
	return joined, nil
}

// Group makes one entry of claims.
func (World) Group(papers []register.Paper, kind chancery.Kind, claims []chancery.ClaimID) (chancery.Entry, error) {
	var group []chancery.Claim
	for _, p := range papers {
		for _, c := range p.Claims {
			if c.Kind == kind && slices.Contains(claims, c.ID) {
				group = append(group, c)
			}
		}
	}
	if len(group) != len(claims) {
		return chancery.Entry{}, chancery.Errorf(chancery.Internal, "of %d claims %d stand in the papers", len(claims), len(group))
	}
	slices.SortFunc(group, func(a, b chancery.Claim) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return entry(group), nil
}

func entry(group []chancery.Claim) chancery.Entry {
	e := chancery.Entry{Kind: group[0].Kind, Slots: chancery.Slots{}, Documents: len(group)}
	for _, c := range group {
		e.Claims = append(e.Claims, c.ID)
		e.Slots.Add(chancery.SlotTopics, c.Slots[chancery.SlotTopics]...)
	}
	slices.Sort(e.Claims)
	e.ID = chancery.EntryID(string(e.Kind[:1]) + string(e.Claims[0]))
	return e
}

// placePromises has every promise made at the first meeting.
func placePromises(s *register.Joined) {
	i := slices.IndexFunc(s.Entries, func(e chancery.Entry) bool { return e.Kind == chancery.Meeting })
	if i < 0 {
		return
	}
	for _, e := range s.Entries {
		if e.Kind == chancery.Commitment {
			e.Slots.Set(chancery.SlotMadeAt, string(s.Entries[i].ID))
			for _, c := range e.Claims {
				s.MadeAt[c] = s.Entries[i].ID
			}
		}
	}
}
