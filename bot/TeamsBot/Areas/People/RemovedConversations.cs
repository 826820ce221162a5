namespace TeamsBot.Areas.People;

/// <summary>What was removed of conversations: the caches are told by it.</summary>
/// <param name="Chats">The ids of chats and channels whose address is no longer known.</param>
/// <param name="States">The keys of bot state.</param>
/// <param name="Posts">How many messages to a person.</param>
internal sealed record RemovedConversations(IReadOnlyList<string> Chats, IReadOnlyList<string> States, int Posts = 0);
