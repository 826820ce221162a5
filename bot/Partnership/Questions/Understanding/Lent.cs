namespace Partnership.Questions.Understanding;

/// <summary>What a question takes over from the words around it that ask nothing.</summary>
[Flags]
internal enum Lent
{
    Nothing = 0,
    Period = 1,
    Body = 2,
    Subject = 4,
    Sums = 8,
    Kind = 16,
}
