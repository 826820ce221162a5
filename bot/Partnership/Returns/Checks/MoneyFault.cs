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
}
