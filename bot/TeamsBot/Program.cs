using TeamsBot;
using TeamsBot.Commands;

return args.Length == 0
    ? await BotHost.RunAsync(Console.Error)
    : await CommandLine.RunAsync(args, Console.Out, Console.Error);
