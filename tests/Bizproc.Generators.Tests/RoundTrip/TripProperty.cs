using Bizproc.Generators.Tests.Agreement;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>A property that values will go through.</summary>
/// <param name="Member">The C# name, from which the key follows.</param>
/// <param name="Kind">What one value is.</param>
/// <param name="Shape">How many there may be.</param>
/// <param name="IsNullable">Whether one value may be <see langword="null"/>.</param>
/// <param name="IsReturn">Whether the handler sets it.</param>
/// <param name="HasDefault">Whether a new step has a value already.</param>
internal sealed record TripProperty(string Member, ItemKind Kind, Shape Shape, bool IsNullable, bool IsReturn, bool HasDefault)
{
    public string Key => char.ToLowerInvariant(Member[0]) + Member[1..];

    /// <summary>How it is written.</summary>
    public PropertySource Source
    {
        get
        {
            string item = Kind.IsEnum ? Member + "Choice" : Kind.Type;
            string? each = HasDefault ? Kind.Default!.Value.Expression : null;
            return new PropertySource(Member, Shape.Of(item + (IsNullable ? "?" : "")))
            {
                IsReturn = IsReturn,
                Name = Member,
                PortalType = Kind.PortalType,
                Enum = Kind.IsEnum ? $"public enum {item} {{ {Kind.Type} }}" : "",
                Default = HasDefault && Shape.IsMultiple ? $"new object[] {{ {each}, {each} }}" : each,
            };
        }
    }

    /// <summary>What is read of the default; <see langword="null"/> where there is none.</summary>
    public object? DefaultRead => !HasDefault ? null : Shape.IsMultiple ? new[] { Kind.Default!.Value.Read, Kind.Default!.Value.Read } : Kind.Default!.Value.Read;
}
