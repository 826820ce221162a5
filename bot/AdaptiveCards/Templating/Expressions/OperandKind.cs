namespace AdaptiveCards.Templating.Expressions;

internal enum OperandKind : byte
{
    /// <summary>No such value.</summary>
    Undefined,
    Null,
    Boolean,

    /// <summary>A number written without a fraction, as opposed to <see cref="Real"/>: two of them divide to a whole number.</summary>
    Integer,
    Real,
    Text,
    List,
    Map,

    /// <summary>The expression could not be evaluated.</summary>
    Fault,
}
