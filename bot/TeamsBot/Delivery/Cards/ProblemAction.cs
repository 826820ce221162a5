namespace TeamsBot.Delivery.Cards;

/// <param name="Post">The post's key.</param>
/// <param name="Changed">When the post last changed, in milliseconds since 1970: a button of an older card does nothing.</param>
internal sealed record ProblemAction(string Title, string Verb, string Post, long Changed, bool Arrived);
