namespace Partnership.Questions.Vocabulary;

/// <summary>What a word of plain English does in a question, whatever the facts are.</summary>
internal enum WordRole
{
    /// <summary>Not a word that the engine knows of itself.</summary>
    None,

    /// <summary>Grammar and courtesy: it carries nothing that a fact could miss.</summary>
    Filler,

    /// <summary>A word that means something; it is never taken for a typing error of another.</summary>
    English,

    /// <summary>A place outside the county.</summary>
    Elsewhere,
}
