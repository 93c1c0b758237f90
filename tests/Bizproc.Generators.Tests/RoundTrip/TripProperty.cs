using Bizproc.Generators.Tests.Agreement;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>A property through which values will pass.</summary>
/// <param name="Member">The C# name, which determines the key.</param>
/// <param name="Kind">The kind of one value.</param>
/// <param name="Shape">One value or a collection.</param>
/// <param name="IsNullable">True if one value may be <see langword="null"/>.</param>
/// <param name="IsReturn">True if the handler sets it.</param>
/// <param name="HasDefault">True if a new step already has a value.</param>
internal sealed record TripProperty(string Member, ItemKind Kind, Shape Shape, bool IsNullable, bool IsReturn, bool HasDefault)
{
    public string Key => char.ToLowerInvariant(Member[0]) + Member[1..];

    /// <summary>The source of the property.</summary>
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

    /// <summary>The value that is read for the default; <see langword="null"/> if there is none.</summary>
    public object? DefaultRead => !HasDefault ? null : Shape.IsMultiple ? new[] { Kind.Default!.Value.Read, Kind.Default!.Value.Read } : Kind.Default!.Value.Read;
}
