using System.Globalization;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>Reads the values with which a workflow starts.</summary>
internal static class FlowStart
{
    private const string Starter = "TargetUser";

    /// <summary>Gets the defaults of the parameters, the values of the start, and the user who starts.</summary>
    public static PhpArray ReadParameters(StoredTemplate template, PhpArray given, int user)
    {
        var parameters = ReadDefaults(template, TemplateMembers.Parameters);
        foreach (var (name, value) in given) parameters[name] = value;
        parameters[Starter] = new PhpString(string.Create(CultureInfo.InvariantCulture, $"user_{user}"));
        return parameters;
    }

    public static PhpArray ReadDefaults(StoredTemplate template, string part)
    {
        var values = new PhpArray();
        foreach (var (name, value) in template.Members(part)) values[name] = (value as PhpArray)?[TemplateMembers.Default] ?? PhpNull.Value;
        return values;
    }
}
