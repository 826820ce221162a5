using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering;

/// <summary>A piece of joint work that a question may be about.</summary>
/// <param name="Fit">How near its topics come to what was asked.</param>
/// <param name="Score">Sum over all topics named in the question.</param>
/// <param name="Explained">The question's words that it accounts for.</param>
internal sealed record LeadHit(AreaOfWork Area, int Index, TopicFit Fit, int Score, ulong Explained);
