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

    /// <summary>Neither Word, PDF nor plain text, whatever its name says.</summary>
    NotADocument,

    /// <summary>Text that is called a Word document.</summary>
    NotWord,

    /// <summary>A Word document that is damaged.</summary>
    Damaged,

    /// <summary>More bytes than a paper has.</summary>
    TooLarge,

    /// <summary>A document with more in it than a paper has: depth, elements, attributes, or characters when unpacked.</summary>
    TooIntricate,

    /// <summary>The program ended while it read the document, and does not try again.</summary>
    SetAside,
}
