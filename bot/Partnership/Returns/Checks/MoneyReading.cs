using Partnership.Facts;

namespace Partnership.Returns.Checks;

/// <summary>What was typed as an amount: either the sum or why not.</summary>
public sealed record MoneyReading(Money? Amount, MoneyFault? Fault)
{
    /// <summary>Whether the amount was found among words: whoever typed them is asked whether it is right.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether it was written as an estimate: "c. £3,000".</summary>
    public bool IsEstimate { get; init; }

    /// <summary>The amount where it was typed as one, without words around it.</summary>
    public Money? InFigures => IsWritten ? null : Amount;

    /// <summary>What was read of several amounts, and what to type.</summary>
    internal string Detail { get; init; } = "";

    /// <summary>What to type instead; empty where there is an amount.</summary>
    public string Message => Fault switch
    {
        null when IsWritten => $"I read {(IsEstimate ? "about " : "")}{Amount}. Type {Amount!.Value.Pounds:0.##} if that is right.",
        null => "",
        MoneyFault.NotYet => "There is no amount yet. Leave it empty until there is one.",
        MoneyFault.WithoutVat or MoneyFault.Several => Detail,
        MoneyFault.Empty => "Type an amount in pounds, such as 1234.50.",
        MoneyFault.NotANumber => "Type the amount as a number of pounds, such as 1234.50 or 1.2k.",
        MoneyFault.Unclear => "It is not clear where the pence begin. Type the amount like 1500 or 1,500.00.",
        MoneyFault.Negative => "An amount below zero cannot stand here. If it is a credit or a refund, leave it out: it belongs in the mid-year or end-year return, as what its line cost, and may be below zero there.",
        MoneyFault.TwoSigns => "Two signs stand here that each mean below zero. Type a credit of £250 like -250.",
        MoneyFault.Zero => "The amount has to be more than zero.",
        MoneyFault.TooPrecise => "Pounds and pence only: type at most two digits after the point.",
        MoneyFault.TooLarge => $"This is more than {MoneyInput.Most}. Check for digits too many.",
        _ => throw new InvalidOperationException($"No message for {Fault}."),
    };
}
