using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bizproc.Emulator.Programs;

/// <summary>An option with the path of a file or a folder. An empty path, which the variable of a script may leave, is one sentence.</summary>
internal sealed class PathOption : Option<string>
{
    /// <param name="name">The name of the option.</param>
    public PathOption(string name)
        : base(name) => Validators.Add(Check);

    private void Check(OptionResult result)
    {
        if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{Name} is empty, but must be a path");
    }
}
