using Partnership.Facts;
using Partnership.Questions;

namespace TeamsBot.Facts;

internal sealed record LoadedKnowledge(FactBook Facts, QuestionAnswerer Answerer);
