namespace Partnership.Questions.Knowledge;

/// <summary>Which list of the fact book a card's fact stands in.</summary>
internal enum CardKind : byte
{
    Statement,
    Area,
    Priority,
    Body,
    Line,
}
