namespace Partnership.Questions.Vocabulary;

/// <summary>What a phrase can stand for.</summary>
internal enum MeaningKind : byte
{
    Cue,
    Body,
    Topic,
    Line,
    Priority,
    Area,
    Statement,
    Document,
}
