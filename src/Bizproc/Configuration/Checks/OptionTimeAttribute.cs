using System.ComponentModel.DataAnnotations;

namespace Bizproc.Configuration.Checks;

/// <summary>Checks a time in the options: above 0, and below one day. See <see cref="TimeLimit"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OptionTimeAttribute : ValidationAttribute
{
    /// <summary>True if 0 is allowed as well.</summary>
    public bool MayBeZero { get; set; }

    /// <summary>True if <see cref="Timeout.InfiniteTimeSpan"/> is allowed as well.</summary>
    public bool MayBeInfinite { get; set; }

    /// <summary>True if a day or more is allowed as well.</summary>
    public bool MayBeDays { get; set; }

    /// <summary>The maximum in hours; 0 if the time need only be below one day.</summary>
    public int MaxHours { get; set; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var time = (TimeSpan)value!;
        if (MayBeInfinite && time == Timeout.InfiniteTimeSpan) return ValidationResult.Success;

        string name = OptionPath.Find(validationContext);
        string? fault = TimeLimit.FindFault(name, time, MayBeZero, MayBeDays);
        if (fault is null && MaxHours > 0 && time > TimeSpan.FromHours(MaxHours)) fault = $"{name} is {time:c}, but must be at most {TimeSpan.FromHours(MaxHours):c}";
        return fault is null ? ValidationResult.Success : new ValidationResult(fault);
    }
}
