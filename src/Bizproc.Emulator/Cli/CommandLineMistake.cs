using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Bizproc.Emulator.Cli;

/// <summary>Describes the first mistake of a command line in one line.</summary>
internal static class CommandLineMistake
{
    /// <summary>
    /// Gets the line; <see langword="null"/> if there is no mistake. The line never repeats a word after a command without commands of its own: it may
    /// be a token.
    /// </summary>
    public static string? Find(ParseResult result)
    {
        // The parser takes an unknown option for the argument of a command that has one.
        string? option = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens).FirstOrDefault(static token => token.Value.StartsWith('-'))?.Value;
        if (result.Action is not ParseErrorAction && option is null) return null;

        var command = result.CommandResult.Command;
        string hint = $"See {PathOf(result.CommandResult)} --help.";
        if ((option ?? (result.UnmatchedTokens is [var first, ..] ? first : null)) is not { } word) return $"{result.Errors[0].Message.TrimEnd('.')}. {hint}";

        bool isOption = word.StartsWith('-');
        if (!isOption && command.Subcommands.Count == 0) return $"{command.Name} takes no {(command.Arguments.Count > 0 ? "more " : "")}arguments other than its options. {hint}";

        string name = isOption ? word.Split('=', ':')[0] : word;
        string[] suggestions = Suggest(command, name, result.Configuration);
        string suggestion = suggestions.Length > 0 ? $" Did you mean {string.Join(" or ", suggestions)}?" : "";
        return $"'{name}' is not {(isOption ? "an option" : "a command")} of {command.Name}.{suggestion} {hint}";
    }

    /// <summary>Gets a command as a person types it, with the commands before it.</summary>
    private static string PathOf(SymbolResult? result)
    {
        var names = new Stack<string>();
        for (; result is CommandResult command; result = command.Parent) names.Push(command.Command.Name);
        return string.Join(' ', names);
    }

    /// <summary>Asks the parser for the names that a mistyped one may mean.</summary>
    private static string[] Suggest(Command command, string name, ParserConfiguration configuration)
    {
        using var answer = new StringWriter();
        var alone = command.Parse([name], configuration);
        if (alone.Action is not ParseErrorAction report) return [];

        report.ShowHelp = false;
        alone.Invoke(new InvocationConfiguration { Output = answer, Error = TextWriter.Null });
        // The first line repeats the name, and each line after it is one that exists.
        return [.. answer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
