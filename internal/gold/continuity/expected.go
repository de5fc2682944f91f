package main

// example is what the dossier made by hand, ../shared/examples/busan-dossier.md, tells of five papers: line by line, each
// in a few words of ours. It measures that one example and nothing else: no rule by which papers are read knows of it.
func example() []expected {
	var all []expected
	for _, part := range []struct {
		name  string
		lines []expected
	}{
		{"In one minute", inOneMinute()},
		{"Meetings", meetings()},
		{"Commitments", commitments()},
		{"Standing mechanisms", mechanisms()},
		{"People", people()},
		{"What could change this", changes()},
		{"For a successor", successor()},
		{"On 1 October 2025", firstDay()},
	} {
		for _, e := range part.lines {
			e.part = part.name
			all = append(all, e)
		}
	}
	return all
}

func inOneMinute() []expected {
	return []expected{
		{says: "both leaders met in Busan on 30 September", cites: "000 003", needs: []need{{pattern: `^Prime Minister .*Ishiba.* and President Lee .*met in Busan on 30 September 2025`}}},
		{says: "it was their third meeting", cites: "000 003", needs: []need{{pattern: `three times|\bthird\b`}}},
		{says: "three within the time since June", cites: "003", needs: []need{{pattern: `since June|less than four months`}}},
		{says: "they agreed to consult on social problems", cites: "000 003", needs: []need{{pattern: `^- .*common social issues.*agreed`}}},
		{says: "… to visit each other more", cites: "003", needs: []need{{pattern: `^- .*reciprocal visits.*agreed`}}},
		{says: "… to bring the science committee back", cites: "003", needs: []need{{pattern: `^- .*Scientific and Technological.*agreed`}}},
		{says: "… and held to denuclearisation", cites: "000 003", needs: []need{{pattern: `^- .*denucleari.*reaffirmed`}}},
		{says: "Mr Ishiba is leaving office", cites: "000 001 002 003", needs: []need{{pattern: `Ishiba of Japan is leaving office`}}},
		{says: "open whether his successor carries on", cites: "000 001 002 003", needs: []need{{pattern: `no successor was found`}, {pattern: `What could change this: .*successor`}}},
	}
}

func meetings() []expected {
	const busan = `^\| 30 Sep 2025.*Ishiba, Lee.*Busan`
	return []expected{
		{says: "Busan, 30 September, with both leaders, by four papers", cites: "000 001 002 003", needs: []need{{pattern: busan}}},
		{says: "it lasted 75 minutes", cites: "000", needs: []need{{pattern: `^\| 30 Sep 2025.*75 minutes`}}},
		{says: "ministers of both sat there too", cites: "002", needs: []need{{pattern: `defen[cs]e minister`}, {pattern: `Korean (cabinet|minister)`}}},
		{says: "a summit in Japan in August", cites: "003 004", needs: []need{{pattern: `^\| .*Aug 2025.*Ishiba, Lee.*Japan`}}},
		{says: "that was Mr Lee's first journey abroad", cites: "004", needs: []need{{pattern: `first foreign visit|first (journey|visit) abroad`}}},
		{says: "papers differ on the date of the meeting in Busan", needs: []need{{pattern: `Sources differ on the date .Busan`}}, cites: "000 001 002 003"},
		{says: "30 September in one, by the weekday in another", cites: "000 003", needs: []need{{pattern: `\*\*30 September 2025\*\* \[\d`}}},
		{says: "29 September in a third", cites: "001", needs: []need{{pattern: `\*\*29 September 2025\*\* \[\d`}}},
		{says: "only the weekday in the fourth", cites: "002", needs: []need{{pattern: `Tuesday, without a date`}}},
		{says: "the date of that page is not the day of writing", cites: "002", needs: []need{{pattern: `page dated 10 October 2025 .may not be the day of writing`}}},
		{says: "30 September preferred, as a Tuesday", cites: "000 002 003", needs: []need{{pattern: `Preferred: 30 September 2025 .*weekday`}}},
	}
}

func commitments() []expected {
	row := func(words, force, who string) []need {
		return []need{{pattern: `^\| “[^|]*` + words + `[^|]*\| [^|]*` + force + `[^|]*\| ` + who}}
	}
	return []expected{
		{says: "keep consulting on shrinking populations and crowded capitals: agreed, both", cites: "000 001 003", needs: row(`shrinking populations`, `agreed`, `both`)},
		{says: "… also on farming, disasters and suicide", cites: "000 001", needs: []need{{pattern: `suicide prevention`}, {pattern: `disaster`}}},
		{says: "officials' talks on it began in September", cites: "003", needs: []need{{pattern: `officials which began in September`}}},
		{says: "hold the science committee again: agreed, both", cites: "003", needs: row(`Scientific and Technological`, `agreed`, `both`)},
		{says: "… for artificial intelligence", cites: "003", needs: row(`artificial intelligence`, `agreed`, `both`)},
		{says: "more visits to and fro: agreed, both", cites: "002 003", needs: append(row(`shuttle diplomacy`, `agreed`, `both`), row(`more reciprocal visits`, `agreed`, `both`)...)},
		{says: "denuclearisation: reaffirmed, both", cites: "000 001 003 004", needs: row(`complete denucleari`, `reaffirmed`, `both`)},
		{says: "better communication on security: agreed, both", cites: "003", needs: row(`communication on security`, `agreed`, `both`)},
		{says: "one answer to shifts in world trade: agreed, both", cites: "000", needs: row(`global trade`, `agreed`, `both`)},
		{says: "meet regularly: agreed, both", cites: "002", needs: row(`regular meetings`, `agreed`, `both`)},
		{says: "more working groups that outlive governments: agreed, both", cites: "002", needs: row(`working groups that survive`, `agreed`, `both`)},
		{says: "a shipping route through the Arctic: an idea", cites: "000", needs: append([]need{{pattern: `^\| “[^|]*Arctic`}}, row(`Arctic`, `considered`, ``)...)},
		{says: "billions of investment, with the US: outside this relation", cites: "000", needs: []need{{pattern: `\$550 billion`}, {pattern: `^\| “[^|]*deal with the U\.S\.`}}},
		{says: "for it a car tariff of 15 % instead of 25", cites: "000", needs: []need{{pattern: `25 → 15`}}},
		{says: "all of them open", cites: "000 001 002 003 004", needs: []need{{pattern: `No evidence that any of them was fulfilled`}}},
	}
}

func mechanisms() []expected {
	const committee = `^\| Japan-Korea Committee on Scientific and Technological Cooperation \| `
	const consultation = `^\| Consultative body[^|]* \| `
	const visits = `^\| (Reciprocal visits|Shuttle diplomacy) \| `
	return []expected{
		{says: "the science committee: dormant for 16 years", cites: "003", needs: []need{{pattern: committee + `[^|]*16 years`}}},
		{says: "… to be revived", cites: "003", needs: []need{{pattern: committee + `[^|]*to meet again`}}},
		{says: "… last met in 2009", cites: "003", needs: []need{{pattern: committee + `[^|]*\| 2009 \|`}}},
		{says: "… no next day is set", cites: "003", needs: []need{{pattern: committee + `[^|]*\| 2009 \| none`}}},
		{says: "consultation on social problems: new", cites: "000 001 003", needs: []need{{pattern: consultation}, {pattern: consultation + `[^|]*\bnew\b`}}},
		{says: "… officials last met in September", cites: "003", needs: []need{{pattern: consultation + `[^|]*\| [^|]*Sep`}}},
		{says: "visits to and fro: active", cites: "002 003", needs: []need{{pattern: visits + `[^|]*active`}}},
		{says: "… last on 30 September", cites: "002 003", needs: []need{{pattern: visits + `[^|]*\| 30 Sep 2025`}}},
		{says: "… to Japan in August, to Korea in September", cites: "002 003", needs: []need{{pattern: `last two meetings.* in Japan .about August 2025.*in South Korea .30 September 2025`}}},
		{says: "… whose turn: the next goes to Japan", cites: "002 003", needs: []need{{pattern: `the next goes to Japan`}}},
	}
}

func people() []expected {
	return []expected{
		{says: "Mr Ishiba, Prime Minister of Japan, leaving", cites: "000 001 002 003", needs: []need{{pattern: `^\| Shigeru Ishiba \| Prime Minister \| Japan \| \*\*leaving`}}},
		{says: "… about a year in office", cites: "003", needs: []need{{pattern: `^\| Shigeru Ishiba \| Prime Minister \| Japan \| [^|]*\| [^|]*202[45]`}}},
		{says: "Mr Lee, President of South Korea", cites: "003", needs: []need{{pattern: `^\| Lee Jae Myung \| President \| South Korea \| in office`}}},
		{says: "… since June", cites: "003", needs: []need{{pattern: `^\| Lee Jae Myung \| President \| South Korea \| [^|]*\| [^|]*Jun`}}},
		{says: "the successor is open", cites: "002", needs: []need{{pattern: `no successor was found`}}},
		{says: "a vote on the leadership of the party is to come", cites: "002", needs: []need{{pattern: `leadership (vote|contest)`}}},
	}
}

func changes() []expected {
	return []expected{
		{says: "a successor who deviates would test what was agreed", cites: "002", needs: []need{{pattern: `^- .*If the successor deviates`}}},
		{says: "a tougher line is possible", cites: "002", needs: []need{{pattern: `tougher posture`}}},
		{says: "old grievances", cites: "001", needs: []need{{pattern: `historical grievances`}}},
		{says: "one paper tells of a lost vote of confidence", cites: "004", needs: []need{{pattern: `lost the vote of confidence`}}},
		{says: "… the others of lost elections: they differ", cites: "000 001 002", needs: []need{{pattern: `election defeat|electoral (defeats|setbacks)`}}},
	}
}

func successor() []expected {
	return []expected{
		{says: "no day is set for any commitment", cites: "", needs: []need{{pattern: `^\d+\. No date was found.* for any of the \d+ commitments`}}},
		{says: "the science committee must be convened", cites: "", needs: []need{{pattern: `^\d+\. To meet again: Japan-Korea Committee`}}},
		{says: "whose turn the next visit is", cites: "", needs: []need{{pattern: `^\d+\. If visits alternate, the next goes to Japan`}}},
		{says: "what the officials' talks did is not known", cites: "", needs: []need{{pattern: `When these last met was not found.*Consultative body`}, {pattern: `officials.*(no (word|result|outcome)|not found)`}}},
	}
}

// firstDay is what the hand-over and the watch list must tell besides.
func firstDay() []expected {
	return []expected{
		{says: "hand-over: who leaves, and that no successor is known", needs: []need{{handover, `Ishiba of Japan is leaving office; no successor was found`}}},
		{says: "hand-over: the last meeting, and whose turn the next visit is", needs: []need{{handover, `^1\. .*met in Busan on 30 September 2025`}, {handover, `If visits alternate, the next goes to Japan`}}},
		{says: "hand-over: the science committee slept for 16 years and is to meet", needs: []need{{handover, `^\d+\. Japan-Korea Committee.*2009, 16 years.*is to meet again`}}},
		{says: "hand-over: open commitments by topic", needs: []need{{handover, `^### Diplomacy`}, {handover, `^### Science`}, {handover, `^- “.*agreed, with South Korea`}}},
		{says: "hand-over: whom to ask about what has no day", needs: []need{{handover, `^- Ask \*\*President Lee.*when the next visit`}, {handover, `^- Ask \*\*President Lee.*by when`}}},
		{says: "hand-over: what hangs on Mr Ishiba", needs: []need{{handover, `\d+ facts hang on Prime Minister Shigeru Ishiba`}}},
		{says: "watch: Mr Ishiba leaves, and what hangs on him", needs: []need{{watch, `Ishiba.*\d+ facts hang on this person`}, {matters, `"cause":"leaves".*"hangs":\["`}}},
		{says: "watch: the science committee sleeps, since 2009", needs: []need{{watch, `Committee on Scientific.*no meeting for 16 years, since 2009`}, {matters, `"cause":"dormant".*"date":"2009".*Committee on Scientific`}}},
		{says: "watch: papers differ on the date", needs: []need{{matters, `"cause":"disputed".*"field":"date"`}}},
	}
}
