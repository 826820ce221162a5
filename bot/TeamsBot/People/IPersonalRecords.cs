using Partnership.Returns;

namespace TeamsBot.People;

/// <summary>One kind of thing that the bot holds about people. Every area that keeps something about persons has one.</summary>
internal interface IPersonalRecords
{
    /// <summary>What is held about a person, in their words; null where there is nothing.</summary>
    Task<PersonalRecord?> DescribeAsync(PersonId person, CancellationToken cancellationToken);
}
