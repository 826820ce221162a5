using System.Text.RegularExpressions;

namespace Partnership.Meetings.Papers;

/// <summary>The headings and labels that committee papers have, however they are set.</summary>
internal static partial class PaperHeadings
{
    private const int Longest = 70;

    private static readonly (SectionKind Kind, Regex Words)[] _kinds =
    [
        (SectionKind.Recommendation, Recommendation()), (SectionKind.Purpose, Purpose()), (SectionKind.Author, Author()), (SectionKind.Officer, Officer()), (SectionKind.Contact, Contact()),
        (SectionKind.MeetingDate, MeetingDate()), (SectionKind.Date, Date()), (SectionKind.SignedDate, SignedDate()), (SectionKind.Deadline, Deadline()), (SectionKind.Title, Title()),
        (SectionKind.Asked, Asked()), (SectionKind.Decision, Decision()), (SectionKind.Money, Money()), (SectionKind.Exempt, Exempt()), (SectionKind.Label, Label()), (SectionKind.Other, Other()),
    ];

    /// <summary>What a heading or label is of; null where it is none that papers usually have.</summary>
    public static SectionKind? KindOf(string text)
    {
        var words = text.Trim().TrimEnd(':', '-', '\u2013', ' ');
        if (words.Length is < 2 or > Longest || words[^1] is '.' or ';' or ',')
        {
            return null;
        }

        foreach (var (kind, pattern) in _kinds)
        {
            if (pattern.IsMatch(words))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>What a line without a colon is the heading of: a label of one word may be any word of the text there.</summary>
    public static SectionKind? OfLine(string text) =>
        KindOf(text) is not { } kind || (kind >= SectionKind.Title && !text.TrimEnd().EndsWith(':') && !text.Contains(' ', StringComparison.Ordinal) && !text.StartsWith("Author", StringComparison.OrdinalIgnoreCase)) ? null : kind;

    private const RegexOptions Cheap = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^((draft|proposed|officers?'?|key|formal|detailed|summary of( the)?|list of|the|report) )*recommend(ations?|ation\(s\)|ed( that)?)( (to|for|from|of) .{1,40}| sought| and (reasons?|decisions?)( .*)?| with reasons.*)?$|^(summary|conclusions?|executive summary|introduction|proposals?) and recommendations?(\(s\))?$|^what .{0,40}\b(asked|invited|requested|required|recommended|needed|asking)\b.{0,30}$|^what (we|i) (need|want|ask|are asking)( you)? (from|of|for)\b.{0,30}$|^what (we|i) (think|suggest|propose|recommend)\b.{0,30}$|^(decision|action|approval)(s|\(s\))? (required|requested|sought|asked for|needed|to be (taken|made))( .{0,30})?$|^(proposed|draft) (decision|resolution|motion)s?$|^(key )?asks?( (of|for|to) .{1,30})?$|^for (decision|approval|agreement)$|^resolutions?$", Cheap)]
    private static partial Regex Recommendation();

    [GeneratedRegex(@"^(that )?(it|.{2,50}) (is|are) (therefore |hereby )?(asked|invited|recommended|requested)( to| that)?$|^.{0,40}\bmakes? the following recommendations?( .{0,40})?$", Cheap)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^decisions?( summary| taken| made)?$|^summary of (the )?decision$|^motion$", Cheap)]
    private static partial Regex Decision();

    [GeneratedRegex(@"^(the )?(purpose|aim|objective)s?( and (summary|scope|background|context|reasons?))?( (of|for) .{1,30})?$|^(introduction|summary|background) and purpose.{0,20}$|^reasons? for (the |this )?(report|paper)$|^why .{0,30}(report|paper|before you|here).{0,20}$|^what (is )?(this|the) (report|paper).{0,20}$", Cheap)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(joint )?(report|paper|briefing|note|update)( is)? (of|by|from|prepared by|written by|originator)$|^(submitted|prepared|written|produced|compiled|drafted|completed) by$|^(.{0,30} )?author(s|\(s\))?( (and|&|/) .{1,30})?$|^by$|^from$", Cheap)]
    private static partial Regex Author();

    [GeneratedRegex(@"^(lead|report|reporting|responsible|originating|presenting|accountable|link) (officer|director|manager|member and officer|officer and member)(s|\(s\))?( .{0,20})?$|^(report )?presented by$", Cheap)]
    private static partial Regex Officer();

    [GeneratedRegex(@"^contacts?( (officer|person|details|name|point)s?)?$|^name$|^officer( contact)?$|^(for )?(further|more) information( from| contact| please contact)?$|^enquiries( to)?$", Cheap)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(meeting|decision|board|committee) date$|^date of (the )?(meeting|decision|board|committee)$|^decided at meeting$|^(for )?meeting( of| on)?$|^meeting date and time$", Cheap)]
    private static partial Regex MeetingDate();

    [GeneratedRegex(@"^date$|^(report|paper) date$|^date of (the |this )?(report|paper)$|^dated$|^date (written|prepared)$", Cheap)]
    private static partial Regex Date();

    [GeneratedRegex(@"^date signed$|^signed on$|^date of signature$", Cheap)]
    private static partial Regex SignedDate();

    [GeneratedRegex(@"^.{0,30}\b(deadline|closing date)( .{1,30})?$|^(response|return|reply|replies|comment|bid|submission|quote|nomination|application)s?( (due|by|to|wanted|needed|required|close|closes))+( by| on)?$|^(effective|implementation|in force) (from|date)$|^(consultation|call[- ]in)( period)? (ends|closes|expires)( on)?$|^due( by| date)$|^(respond|reply|needed|return) by$", Cheap)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^title( of (the |this )?(report|paper|item))?$|^(report|paper|item|document|agenda item) title$|^(report )?subject( of (the )?report)?$|^((decision|committee|board|cabinet|information|officer|cover|key decision|update|joint) )?(report|paper)$|^(agenda )?item$|^re$", Cheap)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(financ(e|es|ial)|resourc(e|es|ing)|costs?|budget(s|ary)?|funding|affordability|value for money|money)(( and|,| &|/) .{1,25})?( (implications?|considerations?|comments?|impact|position|requirements?|requested|sought|issues|information|details|breakdown|summary|and .{1,25}))?$", Cheap)]
    private static partial Regex Money();

    [GeneratedRegex(@"^exempt.{0,30}$|^confidential(ity)?( information| status)?$|^publication status$|^public or (private|exempt)$", Cheap)]
    private static partial Regex Exempt();

    [GeneratedRegex(@"^(background|introduction|context|overview|discussion|details?|information|proposals?|rationale|evidence|conclusions?|consultation|engagement|performance|options?|issues|risks?|glossary|references|timetable|timescales?|summary|reasons?|situation|assessment|findings|analysis)$|^(introduction|summary|background|conclusion|context|discussion|proposal|details?|information|risks?) (and|&|/|to|of) .{1,40}$|^(executive|report|brief) summary$|^(key|main) (issues|information|points|messages|report|considerations|findings)$|^(reasons?|rationale) for .{1,50}$|^((alternative|other) )?options?( .{0,10}(considered|appraisal|analysis|rejected|available).{0,30})$|^.{0,50}\bimplications?( .{0,20})?$|^(equalit(y|ies)|diversity|legal|crime and disorder|environmental|human rights|data protection|safeguarding|health and (safety|wellbeing)|sustainability|climate|privacy|risk)\b.{0,40}$|^next steps.{0,20}$|^(appendix|appendices|annex|annexes|attachments?|enclosures?)\b.{0,40}$|^(background|supporting) (papers?|documents?|information|evidence).{0,30}$|^consultations? .{1,40}$|^list of .{1,30}$|^(policy|strategic|legal|national|local|statutory) (basis|context|framework|background).{0,30}$|^(corporate|council|community) (priorities|plan|objectives).{0,30}$|^monitoring.{0,30}$", Cheap)]
    private static partial Regex Other();

    [GeneratedRegex(@"^(publication|published) date$|^(portfolio|cabinet|executive) (of|holder|member).{0,30}$|^decision by$|^signature$|^signed( by)?$|^wards?(\(s\)|s)?( affected)?$|^(is )?key decision\??$|^(report )?to$|^status$|^(security )?classification$|^(report|paper|reference|agenda item|item|decision)( reference)? (no|number|ref|code)\.?$", Cheap)]
    private static partial Regex Label();
}
