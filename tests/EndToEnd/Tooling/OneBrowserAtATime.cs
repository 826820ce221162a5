using Xunit;

// A browser, a client and a bot for every class at once would only make each other wait.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
