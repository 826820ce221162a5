namespace Partnership.Returns.Checks;

/// <summary>Why what was typed is not an amount.</summary>
public enum MoneyFault
{
    Empty,
    NotANumber,

    /// <summary>It is a number, but where its pence begin is open: "1,5".</summary>
    Unclear,
    Negative,

    /// <summary>It is marked as below zero twice.</summary>
    TwoSigns,
    Zero,

    /// <summary>Fractions of a penny.</summary>
    TooPrecise,
    TooLarge,

    /// <summary>It was said that there is none yet: "TBC".</summary>
    NotYet,

    /// <summary>A sum to which tax may have to be added: "£1,200 + VAT".</summary>
    WithoutVat,

    /// <summary>More than one amount may be meant, or what was written does not add up.</summary>
    Several,
}
