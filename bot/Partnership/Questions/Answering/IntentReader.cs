using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Between cues and intents.</summary>
internal static class IntentReader
{
    /// <summary>The cue that stands for an intent where a follow-up leaves it out; the first that a question has decides.</summary>
    private static readonly (Intent Intent, Cue Cue)[] Table =
    [
        (Intent.Term, Cue.Mean),
        (Intent.Person, Cue.Chair),
        (Intent.Member, Cue.Member),
        (Intent.Meeting, Cue.Meet),
        (Intent.Meeting, Cue.HowOften),
        (Intent.Contact, Cue.Email),
        (Intent.Contact, Cue.Phone),
        (Intent.Contact, Cue.Website),
        (Intent.Contact, Cue.Contact),
        (Intent.Contact, Cue.Address),
        (Intent.Funding, Cue.Fund),
        (Intent.Outcome, Cue.Outcome),
        (Intent.Achievement, Cue.Achieve),
        (Intent.Lead, Cue.Lead),
        (Intent.Priority, Cue.Priority),
        (Intent.Priority, Cue.Objective),
        (Intent.Priority, Cue.Aim),
        (Intent.Priority, Cue.Theme),
        (Intent.Priority, Cue.WorkArea),
        (Intent.Priority, Cue.Indicator),
        (Intent.Priority, Cue.Emerging),
        (Intent.Priority, Cue.Vision),
        (Intent.Challenge, Cue.Challenge),
        (Intent.RelatedPlan, Cue.RelatedPlan),
        (Intent.Reporting, Cue.Report),
        (Intent.Meeting, Cue.Agenda),
        (Intent.Figure, Cue.HowMany),
        (Intent.Funding, Cue.HowMuch),
    ];

    /// <summary>What a question says of itself that it asks for.</summary>
    public static Intent Of(Query query)
    {
        foreach (var (intent, cue) in Table)
        {
            if (query.Has(cue))
            {
                return intent;
            }
        }

        return Intent.None;
    }

    /// <summary>The bit of the cue that stands for an intent; 0 where none does.</summary>
    public static ulong CueOf(Intent intent)
    {
        foreach (var (candidate, cue) in Table)
        {
            if (candidate == intent)
            {
                return 1UL << (int)cue;
            }
        }

        return 0;
    }
}
