namespace Partnership.Meetings.Papers;

/// <summary>Why a document cannot be read.</summary>
public enum PaperFault
{
    /// <summary>It has no text: nothing at all, or only pictures.</summary>
    Empty,

    /// <summary>A Word document that opens only with a password.</summary>
    PasswordProtected,

    /// <summary>A document of Word 97 to 2003, in the old format.</summary>
    OldWord,

    /// <summary>Neither Word nor plain text, whatever its name says.</summary>
    NotADocument,

    /// <summary>A Word document that is damaged.</summary>
    Damaged,

    /// <summary>More bytes than a paper has.</summary>
    TooLarge,
}
