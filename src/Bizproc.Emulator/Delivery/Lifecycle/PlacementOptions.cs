using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Builds the <c>PLACEMENT_OPTIONS</c> of a settings page (portal: 12).</summary>
internal static class PlacementOptions
{
    public static PhpArray Create(Registration action, PhpArray values) => new()
    {
        ["code"] = new PhpString(action.Code),
        ["activity_name"] = new PhpString(action.Kind == RegistrationKind.Robot ? "A1" : "A40364_79843_85254_57332"),
        ["properties"] = action.Properties ?? new PhpArray(),
        ["current_values"] = values,
        ["document_type"] = action.DocumentType ?? new PhpArray(),
        ["document_fields"] = new PhpArray { ["ID"] = Field("ID", "int"), ["TITLE"] = Field("Title", "string"), ["CREATED_BY"] = Field("Created by", "user") },
        ["template"] = new PhpArray(),
    };

    private static PhpArray Field(string name, string type) => new()
    {
        ["Name"] = new PhpString(name),
        ["Type"] = new PhpString(type),
        ["Multiple"] = PhpBoolean.False,
    };
}
