using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Bizproc.Tool.Commands;

/// <summary>An option with a whole number. A wrong value is one sentence that says which ones are possible.</summary>
internal sealed class NumberOption : Option<int>
{
    private readonly int _least;
    private readonly int _most;
    private readonly string _unit;

    /// <param name="name">The name of the option.</param>
    /// <param name="standard">The value without the option.</param>
    /// <param name="least">The least possible value.</param>
    /// <param name="most">The greatest possible value.</param>
    /// <param name="unit">The unit, in the plural, such as <c>seconds</c>.</param>
    public NumberOption(string name, int standard, int least, int most, string unit)
        : base(name)
    {
        _least = least;
        _most = most;
        _unit = unit;
        HelpName = unit.ToUpperInvariant();
        DefaultValueFactory = _ => standard;
        CustomParser = Read;
    }

    private int Read(ArgumentResult argument)
    {
        string value = argument.Tokens[0].Value;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= _least && number <= _most) return number;

        argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{Name} is '{value}', but must be a whole number of {_unit} from {_least} to {_most}"));
        return default;
    }
}
