// What Microsoft documents of the XML manifest of a mail add-in, as far as LastLook has use for it:
// "How to find the proper order of manifest elements", the manifest reference, and [MS-OWEMXML].

interface Shape {
  /** Names of attributes; with "?" they may be missing. */
  attributes?: string;
  /** Children in their order; "?" may be missing, "+" at least one, "*" any number. */
  children?: string;
  /** What the text between the tags has to look like; without it there is none. */
  text?: RegExp;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LANGUAGE = /^[a-z]{2}-[A-Z]{2}$/;
const BOOLEAN = /^(true|false)$/;

const url: Shape = { attributes: "DefaultValue" };
const localised: Shape = { attributes: "DefaultValue", children: "app:Override*" };
const reference: Shape = { attributes: "resid" };
const surface: Shape = { attributes: "xsi:type", children: "v11:OfficeTab+" };
const settings: Shape = { children: "app:SourceLocation" };

/** An element, if need be with its xsi:type → its shape. */
export const SHAPES: Record<string, Shape> = {
  "app:OfficeApp[MailApp]": {
    attributes: "xsi:type",
    children:
      "app:Id app:AlternateId? app:Version app:ProviderName app:DefaultLocale app:DisplayName app:Description " +
      "app:IconUrl app:HighResolutionIconUrl app:SupportUrl app:AppDomains? app:Hosts app:Requirements " +
      "app:FormSettings app:Permissions app:Rule app:DisableEntityHighlighting? v10:VersionOverrides",
  },
  "app:Id": { text: GUID },
  "app:Version": { text: /^\d{1,5}(\.\d{1,5}){3}$/ },
  "app:ProviderName": { text: /^\S.{0,124}$/ },
  "app:DefaultLocale": { text: LANGUAGE },
  "app:DisplayName": localised,
  "app:Description": localised,
  "app:Override": { attributes: "Locale Value" },
  "app:IconUrl": url,
  "app:HighResolutionIconUrl": url,
  "app:SupportUrl": url,
  "app:AppDomains": { children: "app:AppDomain+" },
  "app:AppDomain": { text: /^https:\/\/[^/]+$/ },
  "app:Hosts": { children: "app:Host" },
  "app:Host": { attributes: "Name" },
  "app:Requirements": { children: "app:Sets" },
  "app:Sets": { children: "app:Set+" },
  "app:Set": { attributes: "Name MinVersion" },
  "app:FormSettings": { children: "app:Form+" },
  "app:Form[ItemEdit]": { attributes: "xsi:type", children: "app:DesktopSettings" },
  "app:DesktopSettings": settings,
  "app:SourceLocation": url,
  "app:Permissions": { text: /^(Restricted|ReadItem|ReadWriteItem|ReadWriteMailbox)$/ },
  "app:Rule[ItemIs]": { attributes: "xsi:type ItemType FormType" },
  "app:DisableEntityHighlighting": { text: BOOLEAN },
  "v10:VersionOverrides[VersionOverridesV1_0]": {
    attributes: "xsi:type",
    children: "v11:VersionOverrides",
  },
  "v11:VersionOverrides[VersionOverridesV1_1]": {
    attributes: "xsi:type",
    children: "v11:Requirements v11:Hosts v11:Resources",
  },
  "v11:Requirements": { children: "bt:Sets" },
  "bt:Sets": { children: "bt:Set+" },
  "bt:Set": { attributes: "Name MinVersion" },
  "v11:Hosts": { children: "v11:Host" },
  "v11:Host[MailHost]": { attributes: "xsi:type", children: "v11:Runtimes v11:DesktopFormFactor" },
  "v11:Runtimes": { children: "v11:Runtime" },
  "v11:Runtime": { attributes: "resid", children: "v11:Override" },
  "v11:Override": { attributes: "type resid" },
  "v11:DesktopFormFactor": {
    children: "v11:SupportsSharedFolders? v11:FunctionFile v11:ExtensionPoint+",
  },
  "v11:SupportsSharedFolders": { text: BOOLEAN },
  "v11:FunctionFile": reference,
  "v11:ExtensionPoint[MessageReadCommandSurface]": surface,
  "v11:ExtensionPoint[MessageComposeCommandSurface]": surface,
  "v11:ExtensionPoint[AppointmentOrganizerCommandSurface]": surface,
  "v11:ExtensionPoint[AppointmentAttendeeCommandSurface]": surface,
  "v11:ExtensionPoint[LaunchEvent]": {
    attributes: "xsi:type",
    children: "v11:LaunchEvents v11:SourceLocation",
  },
  "v11:LaunchEvents": { children: "v11:LaunchEvent+" },
  "v11:LaunchEvent": { attributes: "Type FunctionName SendMode?" },
  "v11:OfficeTab": { attributes: "id", children: "v11:Group+" },
  "v11:Group": { attributes: "id", children: "v11:Label v11:Control+" },
  "v11:Control[Button]": {
    attributes: "xsi:type id",
    children: "v11:Label v11:Supertip v11:Icon v11:Action",
  },
  "v11:Label": reference,
  "v11:Supertip": { children: "v11:Title v11:Description" },
  "v11:Title": reference,
  "v11:Description": reference,
  "v11:Icon": { children: "bt:Image+" },
  "v11:Icon/bt:Image": { attributes: "size resid" },
  "v11:Action[ShowTaskpane]": { attributes: "xsi:type", children: "v11:SourceLocation" },
  "v11:SourceLocation": reference,
  "v11:Resources": { children: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings" },
  "bt:Images": { children: "bt:Image+" },
  "bt:Urls": { children: "bt:Url+" },
  "bt:ShortStrings": { children: "bt:String+" },
  "bt:LongStrings": { children: "bt:String+" },
  "bt:Image": { attributes: "id DefaultValue" },
  "bt:Url": { attributes: "id DefaultValue" },
  "bt:String": { attributes: "id DefaultValue", children: "bt:Override*" },
  "bt:Override": { attributes: "Locale Value" },
};

/** Attributes whose values come from a short list. */
export const VALUES: Record<string, string[]> = {
  "app:Host@Name": ["Mailbox"],
  "app:Set@Name": ["Mailbox"],
  "bt:Set@Name": ["Mailbox"],
  "app:Rule@ItemType": ["Message", "Appointment"],
  "app:Rule@FormType": ["Read", "Edit", "ReadOrEdit"],
  "v11:OfficeTab@id": ["TabDefault"],
  "v11:Override@type": ["javascript"],
  "v11:LaunchEvent@SendMode": ["PromptUser", "SoftBlock", "Block"],
};

/** Which resources an element with a resid may name. */
export const SECTIONS: Record<string, string> = {
  "v11:Label": "bt:ShortStrings",
  "v11:Title": "bt:ShortStrings",
  "v11:Description": "bt:LongStrings",
  "bt:Image": "bt:Images",
  "v11:Runtime": "bt:Urls",
  "v11:Override": "bt:Urls",
  "v11:FunctionFile": "bt:Urls",
  "v11:SourceLocation": "bt:Urls",
};

/** The most characters a text may have, by the element that carries it. */
export const LENGTHS: Record<string, number> = {
  "app:DisplayName": 125,
  "app:Description": 250,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};

/** Launch events of mail and appointments → the Mailbox requirement set they came with. */
export const EVENTS: Record<string, string> = {
  OnNewMessageCompose: "1.10",
  OnNewAppointmentOrganizer: "1.10",
  OnMessageAttachmentsChanged: "1.11",
  OnAppointmentAttachmentsChanged: "1.11",
  OnMessageRecipientsChanged: "1.11",
  OnAppointmentAttendeesChanged: "1.11",
  OnAppointmentTimeChanged: "1.11",
  OnAppointmentRecurrenceChanged: "1.11",
  OnInfoBarDismissClicked: "1.11",
  OnMessageSend: "1.12",
  OnAppointmentSend: "1.12",
  OnMessageCompose: "1.12",
  OnAppointmentOrganizer: "1.12",
  OnMessageFromChanged: "1.13",
  OnAppointmentFromChanged: "1.13",
  OnSensitivityLabelChanged: "1.13",
};

export const SEND_EVENTS = ["OnMessageSend", "OnAppointmentSend"];
export const BUTTON_SIZES = ["16", "32", "80"];
export const MOST_BYTES = 256 * 1024;
export const MOST_URL = 2048;
export const MOST_ID = 32;
