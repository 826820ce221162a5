namespace Partnership.Questions.Answering;

/// <summary>What kind of thing a question asks for.</summary>
internal enum Intent
{
    None,
    Lead,
    LedBy,
    Outcome,
    Funding,
    Priority,
    Figure,
    Person,
    Member,
    Meeting,
    Term,
    Initiative,
    Achievement,
    Challenge,
    RelatedPlan,
    Reporting,
    Contact,
    Explanation,
    Overview,
}
