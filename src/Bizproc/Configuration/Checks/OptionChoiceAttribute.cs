using System.ComponentModel.DataAnnotations;

namespace Bizproc.Configuration.Checks;

/// <summary>Checks that an enum in the options is one of its members. A configuration may contain any number.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OptionChoiceAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var type = value!.GetType();
        if (Enum.IsDefined(type, value)) return ValidationResult.Success;

        string[] names = Enum.GetNames(type);
        return new ValidationResult($"{OptionPath.Find(validationContext)} is {value}, but must be {string.Join(", ", names[..^1])} or {names[^1]}");
    }
}
