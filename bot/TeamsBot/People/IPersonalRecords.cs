using Microsoft.Bot.Builder;
using Partnership.Returns;

namespace TeamsBot.People;

/// <summary>One kind of thing that the bot holds about people. Every area that keeps something about persons has one.</summary>
internal interface IPersonalRecords
{
    /// <summary>What is held about the turn's sender, in their words; null where there is nothing.</summary>
    Task<PersonalRecord?> DescribeAsync(ITurnContext turnContext, PersonId person, CancellationToken cancellationToken);

    /// <summary>Removes what may be removed.</summary>
    Task RemoveAsync(ITurnContext turnContext, PersonId person, CancellationToken cancellationToken);
}
