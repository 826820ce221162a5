using Partnership.Returns;

namespace TeamsBot.Chat;

/// <summary>What an area of the work has waiting for people. Whatever somebody is to do in an area, it tells here, and nowhere else is it listed.</summary>
internal interface IWaiting
{
    /// <summary>What waits for a person, each with the button that does it; nothing for who has no part in the area.</summary>
    /// <exception cref="Storage.DatabaseFaultException">The database cannot be read.</exception>
    ValueTask<IReadOnlyList<WaitingMatter>> ForAsync(Person person);
}
