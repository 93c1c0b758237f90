using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bizproc.Tool.Commands;

/// <summary>An option with a few possible values, in any case. A wrong value is one sentence that names them.</summary>
/// <typeparam name="T">The enum of the values. The first one is the value without the option.</typeparam>
internal sealed class ChoiceOption<T> : Option<T>
    where T : struct, Enum
{
    private static readonly string[] Choices = [.. Enum.GetNames<T>().Select(static name => name.ToLowerInvariant())];

    /// <param name="name">The name of the option.</param>
    public ChoiceOption(string name)
        : base(name)
    {
        HelpName = string.Join('|', Choices);
        CustomParser = Read;
        // An option of an enum completes its names by itself, as they are written in C#.
        CompletionSources.Clear();
        CompletionSources.Add(Choices);
    }

    private T Read(ArgumentResult argument)
    {
        string value = argument.Tokens[0].Value;
        if (Choices.Contains(value, StringComparer.OrdinalIgnoreCase)) return Enum.Parse<T>(value, ignoreCase: true);

        argument.AddError($"{Name} is '{value}', but must be {string.Join(", ", Choices[..^1])} or {Choices[^1]}");
        return default;
    }
}
