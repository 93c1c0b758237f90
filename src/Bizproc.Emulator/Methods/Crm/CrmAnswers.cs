using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>The refusals of CRM methods (portal: 21).</summary>
internal static class CrmAnswers
{
    private const string WrongArgument = "INVALID_ARG_VALUE";

    public static PortalError WrongId => Plain("ID is not defined or invalid.");
    public static PortalError ItemNotFound => new(400, "NOT_FOUND", "Element not found");
    public static PortalError TypeNotFound => new(400, "NOT_FOUND", "Smart process not found");

    public static PortalError NotFound(string kind) => Plain(kind switch { "contact" => "Contact is not found", "company" => "Company is not found", _ => "Not found" });

    public static PortalError NotAnArray(string parameter) => Plain($"Parameter '{parameter}' must be array.");

    public static PortalError WrongFilter(string field) => new(400, WrongArgument, $"Invalid filter: field '{field}' is not allowed in filter");

    public static PortalError WrongOrder(string field) => new(400, WrongArgument, $"Invalid order: field '{field}' is not allowed in order");

    public static PortalError WrongDirection(string field, string direction) =>
        new(400, WrongArgument, $"Invalid order: allowed sort directions are ASC, DESC. But got '{direction}' for field '{field}'");

    public static PortalError WrongValue(string field) => new(400, "CRM_FIELD_ERROR_VALUE_NOT_VALID", $"Invalid value for field \"{field}\"");

    public static PortalError NotIterable(PhpValue value) =>
        new(400, "100", $"Expected iterable value for multiple field, but got {TypeOf(value)} instead");

    private static PortalError Plain(string description) => new(400, "", description);

    private static string TypeOf(PhpValue value) => value switch { PhpInteger => "int", PhpDouble => "float", PhpBoolean => "bool", PhpNull => "null", _ => "string" };
}
