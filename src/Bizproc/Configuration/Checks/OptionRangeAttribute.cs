using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Bizproc.Configuration.Checks;

/// <summary>Checks a number in the options. The message has the path of the option, its value, and the allowed values.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OptionRangeAttribute : RangeAttribute
{
    public OptionRangeAttribute(int minimum)
        : base(minimum, int.MaxValue) => Allowed = $"at least {minimum.ToString(CultureInfo.InvariantCulture)}";

    public OptionRangeAttribute(double minimum, double maximum)
        : base(minimum, maximum) => Allowed = string.Create(CultureInfo.InvariantCulture, $"from {minimum} to {maximum}");

    /// <summary>The allowed values in words, after "must be".</summary>
    public string Allowed { get; set; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => IsValid(value)
        ? ValidationResult.Success
        : new ValidationResult(string.Create(CultureInfo.InvariantCulture, $"{OptionPath.Find(validationContext)} is {value}, but must be {Allowed}"));
}
