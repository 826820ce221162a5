namespace Partnership.Returns;

/// <summary>Why a person may not do something with a return.</summary>
public enum ReturnRefusal
{
    NotTheContact,
    NotTheCommander,
    NotTheSecretariat,

    /// <summary>The commander is also the person who submitted it.</summary>
    SubmittedItYourself,

    /// <summary>Who accepts signed it as its contact or its commander.</summary>
    SignedItYourself,

    /// <summary>A mid- or end-year return needs an accepted plan first.</summary>
    PlanNotAccepted,

    /// <summary>The lines of mid- and end-year returns are the plan's.</summary>
    LinesAreThePlans,

    /// <summary>A draft that was sent before, and so is kept.</summary>
    SentBefore,

    /// <summary>The line is not there, or not any more.</summary>
    NoSuchLine,
}
