using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Renders the request of a registration: one line with which every request begins, then one for each member of <c>ActionFields</c>, in its order.
/// An update makes the portal equal to the class, so it explicitly clears everything that the class does not declare (portal: 7.2).
/// </summary>
internal sealed class RequestFields
{
    private readonly JsonWriter _json = new();

    private RequestFields()
    {
    }

    public static string Render(ActionModel action, RegistrationModel registration)
    {
        var fields = new RequestFields();
        fields.Write(action, registration);
        return fields._json.ToString();
    }

    private void Write(ActionModel action, RegistrationModel registration)
    {
        var returns = action.DeclaredReturns;

        _json.BeginObject();
        _json.Name("CODE").String(registration.Code ?? "");
        BeginField("HANDLER");
        Url(registration.HandlerOrDefault);
        BeginField("AUTH_USER_ID");
        User(registration.AuthUserId);
        BeginField("USE_SUBSCRIPTION").String(Subscription(registration, returns.Count > 0));
        TextJson.Write(BeginField("NAME"), registration.Name, action.Texts, text => registration.Former is { } former ? former.MarkName(text.Name) : text.Name);
        TextJson.Write(BeginField("DESCRIPTION"), registration.Description, action.Texts, static text => text.Description);
        PropertiesJson.Write(BeginField("PROPERTIES"), action.DeclaredInputs);
        PropertiesJson.Write(BeginField("RETURN_PROPERTIES"), returns);
        BeginField("DOCUMENT_TYPE");
        DocumentType(action.DocumentType);
        BeginField("FILTER");
        Filter(action);
        BeginField("USE_PLACEMENT").String(registration.UsePlacement ? "Y" : "N");
        Placement(registration);
        _json.Comma();
    }

    private IJsonWriter BeginField(string name)
    {
        _json.NextLine();
        return _json.Name(name);
    }

    private void DocumentType(DocumentModel? document)
    {
        if (document is null) _json.String("");
        else DocumentJson.WriteType(_json, document);
    }

    private void Filter(ActionModel action)
    {
        if (action.Includes.Count == 0 && action.Excludes.Count == 0)
        {
            _json.String("");
            return;
        }

        _json.BeginObject();
        Rules("INCLUDE", action.Includes);
        Rules("EXCLUDE", action.Excludes);
        _json.EndObject();
    }

    private void Rules(string direction, EquatableArray<DocumentModel> rules)
    {
        if (rules.Count == 0) return;

        _json.Name(direction).BeginList();
        foreach (var rule in rules) DocumentJson.WriteRule(_json, rule);
        _json.EndList();
    }

    private void Placement(RegistrationModel registration)
    {
        if (registration is not { UsePlacement: true, PlacementHandler: { } url }) return;

        _json.Name("PLACEMENT_HANDLER");
        Url(url);
    }

    private void Url(string url)
    {
        if (HandlerUrl.IsPath(url)) _json.StringAfterHole("PublicUrl", url);
        else _json.String(url);
    }

    private void User(int? user)
    {
        if (user is { } id) _json.Number(id);
        else _json.Hole("UserId");
    }

    private static string Subscription(RegistrationModel registration, bool hasAnswer) => registration.Subscription switch
    {
        SubscriptionKind.Wait => "Y",
        SubscriptionKind.DoNotWait => "N",
        SubscriptionKind.DesignerDecides => "",
        _ => hasAnswer ? "Y" : "N",
    };
}
