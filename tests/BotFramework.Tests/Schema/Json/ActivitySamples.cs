using Xunit;

namespace BotFramework.Tests.Schema.Json;

/// <summary>Activities as Teams and other callers send them, and what else is JSON.</summary>
internal static class ActivitySamples
{
    public const string PersonalMessage = """
        {"text":"who leads modern slavery work","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>who leads modern slavery work</p>"}],
        "type":"message","timestamp":"2026-06-01T09:00:00.1234567Z","localTimestamp":"2026-06-01T10:00:00.1234567+01:00","id":"1780304400123","channelId":"msteams",
        "serviceUrl":"https://smba.trafficmanager.net/uk/","from":{"id":"29:user","name":"Sam","aadObjectId":"0e5a1e00-0000-4000-8000-000000000011"},
        "conversation":{"conversationType":"personal","tenantId":"0e5a1e00-0000-4000-8000-000000000001","id":"a:conversation"},
        "recipient":{"id":"28:bot","name":"Partnership"},"entities":[{"locale":"en-GB","country":"GB","platform":"Web","timezone":"Europe/London","type":"clientInfo"}],
        "channelData":{"tenant":{"id":"0e5a1e00-0000-4000-8000-000000000001"}},"locale":"en-GB","localTimezone":"Europe/London"}
        """;

    public const string ChannelMessage = """
        {"text":"<at>Partnership</at> who leads modern slavery work\n","type":"message","timestamp":"2026-06-01T09:00:00Z","id":"1","channelId":"msteams",
        "serviceUrl":"https://smba.trafficmanager.net/uk/","from":{"id":"29:user","name":"Sam"},"conversation":{"isGroup":true,"conversationType":"channel","id":"19:c@thread.tacv2;messageid=1"},
        "recipient":{"id":"28:bot"},"entities":[{"mentioned":{"id":"28:bot","name":"Partnership"},"text":"<at>Partnership</at>","type":"mention"}],
        "channelData":{"teamsChannelId":"19:c@thread.tacv2","teamsTeamId":"19:t@thread.tacv2","channel":{"id":"19:c@thread.tacv2"},"team":{"id":"19:t@thread.tacv2"},"tenant":{"id":"x"}}}
        """;

    public const string CardAction = """
        {"name":"adaptiveCard/action","type":"invoke","timestamp":"2026-06-01T09:00:00.12Z","channelId":"msteams","from":{"id":"29:user"},"conversation":{"id":"a:c"},"recipient":{"id":"28:bot"},
        "value":{"action":{"type":"Action.Execute","title":"Save","verb":"save","data":{"amount":"1200.50","due":"2017-06-30T12:00:00Z","count":3,"share":0.25,"whole":2.0,"yes":true,"none":null}},"trigger":"manual"}}
        """;

    public static TheoryData<string> Usual => new(
        PersonalMessage,
        ChannelMessage,
        CardAction,
        """{"type":"conversationUpdate","membersAdded":[{"id":"29:user"},{"id":"28:bot","name":"B","userPrincipalName":"u@x"}],"membersRemoved":[],"channelId":"msteams","channelData":{"eventType":"teamMemberAdded","team":{"id":"t"}}}""",
        """{"type":"installationUpdate","action":"add","channelId":"msteams","channelData":{"settings":{"selectedChannel":{"id":"19:x"}}}}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"heart"}],"replyToId":"5"}""",
        """{"type":"invoke","name":"fileConsent/invoke","value":{"type":"fileUpload","action":"accept","context":{"id":7},"uploadInfo":{"contentUrl":"https://x","name":"f","uploadUrl":"https://y","uniqueId":"u","fileType":"csv"}}}""",
        """{"type":"invoke","name":"composeExtension/query","value":{"commandId":"search","parameters":[{"name":"q","value":"drugs"}],"queryOptions":{"skip":0,"count":25}}}""",
        """{"type":"event","name":"application/vnd","value":"text","relatesTo":{"activityId":"1","bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"x","serviceUrl":"http://x"}}""",
        """{"type":"message","suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"A","value":{"a":1}}]},"listenFor":["a","b"],"textHighlights":[{"text":"a","occurrence":2}],"semanticAction":{"id":"s","state":"start","entities":{"e":{"type":"t","x":1}}}}""",
        """{"type":"message","historyDisclosed":true,"importance":"high","expiration":"2026-06-01T09:00:00+00:00","speak":"s","summary":"y","topicName":"t","valueType":"v","label":"l","code":"c","callerId":"urn","attachmentLayout":"list","inputHint":"h","deliveryMode":"expectReplies"}""",
        """{"type":"message","attachments":[{"contentType":"a","contentUrl":"b","name":"n","thumbnailUrl":"t","content":{"x":[1,2,{"y":null}]},"extra":{"z":1}}],"more":{"a":[]},"less":"2017-06-01T09:00:00Z"}""",
        """{}""",
        """  { "type" : "message" }  """);

    /// <summary>JSON all the same, in shapes that no channel sends.</summary>
    public static TheoryData<string> Odd => new(
        """null""",
        """{"type":5}""",
        """{"type":true,"text":1.50,"locale":false}""",
        """{"Type":"message","TEXT":"x","From":{"ID":"u","Name":"n"},"conversation":{"ISGROUP":true}}""",
        """{"type":"message","type":"event","text":"a","text":null}""",
        """{"from":{"id":"a"},"from":{"name":"b"}}""",
        """{"membersAdded":[{"id":"a"}],"membersAdded":[{"id":"b"}]}""",
        """{"value":{"a":1},"value":{"b":2}}""",
        """{"value":{"a":1,"a":2,"b":3}}""",
        """{"unknown":1,"unknown":{"a":2}}""",
        """{"value":{"$id":"1","a":2}}""",
        """{"value":{"a":{"$ref":"1"}}}""",
        """{"$type":"x","type":"message"}""",
        """{"from":{"$id":"1","id":"u"}}""",
        """{"value":123456789012345678901234567890}""",
        """{"value":9223372036854775807,"channelData":-9223372036854775808}""",
        """{"value":-0,"channelData":{"a":-0,"b":-0.0,"c":0,"d":1e3,"e":1E-7,"f":0.1,"g":12345678.90}}""",
        """{"value":{"huge":1e308,"tiny":5e-324}}""",
        """{"value":"2017-06-01T09:00:00Z","channelData":["2017-06-01T09:00:00","2017-06-01T09:00:00.123+02:00","2017-06-01","2017-13-45T99:00:00Z","/Date(1496307600000)/","/Date(x)/","/"]}""",
        """{"value":true,"channelData":null}""",
        """{"value":[],"channelData":[[],{},[null,[1]]]}""",
        """{"timestamp":null,"historyDisclosed":null,"from":null,"entities":null}""",
        """{"timestamp":""}""",
        """{"timestamp":"2026-06-01T09:00:00"}""",
        """{"timestamp":"2026-06-01"}""",
        """{"timestamp":"2026-06-01T09:00:00.123456789Z"}""",
        """{"timestamp":"2026-06-01T09:00:00+0100"}""",
        """{"timestamp":"2026-06-01T24:00:00Z"}""",
        """{"timestamp":"1 June 2026 09:00"}""",
        """{"historyDisclosed":"true"}""",
        """{"historyDisclosed":1}""",
        """{"entities":[null,{"type":"x"}]}""",
        """{"attachments":[{"Content":1}]}""",
        """{"text":"\ud83d\ude00 \u00e9 \u0000 \" \\ \/ \b\f\n\r\t","value":"\u00e9"}""",
        """{"text":"\ud83d"}""",
        """{"text":"\ude00x"}""",
        """{"value":{"\ud83d":1}}""",
        """{"te\u0078t":"escaped name","\u0076alue":{"a\u0062":1}}""",
        """{"":1,"a very long name that no type has ever had in it":2,"from":{"":3}}""",
        """{"listenFor":[1,true,null]}""",
        """{"text":"😀 naïve – “quotes” ✓"}""",
        """{"properties":{"a":1},"Properties":2}""");

    /// <summary>JSON that is no activity.</summary>
    public static TheoryData<string> NoActivities => new(
        """[]""",
        "\"text\"",
        """5""",
        """{"text":{"a":1}}""",
        """{"text":["a"]}""",
        """{"from":"someone"}""",
        """{"from":[]}""",
        """{"entities":{}}""",
        """{"entities":["a"]}""",
        """{"entities":[1]}""",
        """{"timestamp":"yesterday"}""",
        """{"timestamp":5}""",
        """{"historyDisclosed":"maybe"}""",
        """{"reactionsAdded":{"type":"like"}}""",
        """{"relatesTo":5}""");

    /// <summary>No JSON at all.</summary>
    public static TheoryData<string> Malformed => new(
        "",
        " ",
        "{",
        "{\"type\":\"message\"",
        "{\"type\":\"message\",}",
        "{type:\"message\"}",
        "{'type':'message'}",
        "{\"type\":\"message\"} trailing",
        "{\"type\":\"message\"}{}",
        "{\"type\":5,}",
        "{\"value\":NaN}",
        "{\"value\":01}",
        "{\"value\":/* no */1}",
        "{\"text\":\"line\nbreak\"}",
        "type=message");
}
