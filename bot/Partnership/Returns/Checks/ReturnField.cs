namespace Partnership.Returns.Checks;

/// <summary>What on a card a fault is about; faults stand beside it.</summary>
public enum ReturnField
{
    /// <summary>No single input: the return as a whole.</summary>
    Whole,
    Title,
    Text,
    Cost,
    Rag,
    OtherSource,
    OtherAmount,
    Underspend,
    Remark,
    Comment,
}
