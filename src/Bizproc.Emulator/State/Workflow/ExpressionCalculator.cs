using System.Globalization;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>Evaluates numbers with <c>+ - * /</c> and parentheses.</summary>
internal ref struct ExpressionCalculator
{
    private const int DeepestParentheses = 100;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;

    private ExpressionCalculator(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Evaluates a text; <see langword="null"/> if the text is not a calculation.</summary>
    public static PhpValue? Calculate(ReadOnlySpan<char> text)
    {
        var calculation = new ExpressionCalculator(text);
        double? result = calculation.Sum();
        if (result is not { } value || calculation.Next() != '\0' || !double.IsFinite(value)) return null;

        bool isWhole = value == Math.Truncate(value) && Math.Abs(value) < long.MaxValue;
        return isWhole ? new PhpInteger((long)value) : new PhpDouble(value);
    }

    private double? Sum()
    {
        double? value = Product();
        while (Next() is '+' or '-')
        {
            char sign = _text[_at++];
            double? other = Product();
            value = sign == '+' ? value + other : value - other;
        }

        return value;
    }

    private double? Product()
    {
        double? value = Factor();
        while (Next() is '*' or '/')
        {
            char sign = _text[_at++];
            double? other = Factor();
            value = sign == '*' ? value * other : value / other;
        }

        return value;
    }

    private double? Factor()
    {
        switch (Next())
        {
            case '-' when ++_depth <= DeepestParentheses:
                _at++;
                double? negated = -Factor();
                _depth--;
                return negated;

            case '(' when ++_depth <= DeepestParentheses:
                _at++;
                double? inner = Sum();
                _depth--;
                if (Next() != ')') return null;
                _at++;
                return inner;

            default:
                return Number();
        }
    }

    private double? Number()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.')) _at++;
        return double.TryParse(_text[start.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;
    }

    private char Next()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }
}
