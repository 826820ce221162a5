using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>A statement that may answer a question.</summary>
/// <param name="Explained">The question's words that it accounts for.</param>
/// <param name="Fit">How well its period answers.</param>
/// <param name="ByPrevious">Whether the period asked about is that of the figure it is compared with.</param>
internal sealed record StatementHit(Statement Statement, int Index, float Score, ulong Explained, Understanding.PeriodFit Fit, bool ByPrevious);
