using Bizproc.Emulator.Methods.Rows;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Users;

/// <summary>The method <c>user.get</c>, which lists users (portal: 22).</summary>
internal sealed class UserGetMethod() : PortalMethod("user.get", scope: null)
{
    // Filters that are more than the value of one field.
    private static readonly string[] Special = ["NAME_SEARCH", "ADMIN_MODE"];

    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state)
    {
        parameters = KeyCase.UpperTop(parameters);
        var query = new RowQuery();
        var filter = ReadFilter(parameters);
        if (filter.Any(static condition => PhpText.IsIntegerKey(condition.Key))) return EmulatorAnswers.NotModelled(Name, "groups of conditions");
        if (query.SetFilter(filter, NameOf) is { } wrong) return EmulatorAnswers.NotModelled(Name, $"the filter by '{wrong}'");

        string field = parameters["SORT"].IsEmpty ? "ID" : Ascii.ToUpper(parameters["SORT"].ToText());
        query.AddOrder(field, parameters["ORDER"].ToText().Equals("DESC", StringComparison.OrdinalIgnoreCase));
        var rows = new PhpArray();
        foreach (var row in query.Run(state.Users.Rows)) rows.Add(row);
        return MethodResult.List(rows);
    }

    private static string? NameOf(string name) => name.Length == 0 || Special.Contains(Ascii.ToUpper(name)) ? null : Ascii.ToUpper(name);

    /// <summary>Reads the filter, which may also be the parameters themselves.</summary>
    private static PhpArray ReadFilter(PhpArray parameters)
    {
        if (parameters["FILTER"] is PhpArray given) return given;

        var filter = new PhpArray();
        foreach (var (name, value) in parameters)
        {
            if (name is not ("SORT" or "ORDER" or "FILTER")) filter[name] = value;
        }

        return filter;
    }
}
